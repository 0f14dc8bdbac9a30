import pino, { type Logger } from 'pino'
import { processWide } from './process-wide.ts'

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>

/** This process's one log of what happens, for whoever operates it. Level by LOG_LEVEL; secrets are never written. */
export function serverLog(): Log {
  return processWide('server-log', () =>
    pino({
      level: process.env['LOG_LEVEL'] ?? 'warn',
      // An Error's words and stack are not members of it: left to itself, JSON says {}.
      serializers: { error: pino.stdSerializers.err },
      redact: ['password', '*.password', 'token', '*.token', 'headers.cookie'],
    }),
  )
}
