import type { Log } from '../server-log.ts'

/** A log for operators, and the lines that were written to it: `[level, message, details]`. */
export function said(): { log: Log; lines: [level: string, message: string][]; details: unknown[] } {
  const lines: [string, string][] = []
  const details: unknown[] = []
  const at = (level: string) => (what: unknown, message?: string) => {
    lines.push([level, message ?? String(what)])
    details.push(what)
  }
  const log = { info: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') } satisfies Record<
    keyof Log,
    unknown
  >
  return { log, lines, details }
}
