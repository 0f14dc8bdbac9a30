'use client'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import table from '../table/table.module.css'
import { deskWords } from '../words.ts'
import { deviceName } from './device-name.ts'

export interface SessionView {
  readonly id: string
  readonly userAgent: string | null
  readonly address: string | null
  readonly since: string
  readonly seenAt: string
  /** The one this page was asked for with. */
  readonly isThis: boolean
}

interface Props {
  readonly sessions: readonly SessionView[]
  readonly isRunning: boolean
  readonly end: (id: string) => void
}

/** Where an account is signed in, and an end to each. */
export function Sessions({ sessions, isRunning, end }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  if (sessions.length === 0) return <p className={table.quiet}>{say.noSessions}</p>
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{say.device}</th>
          <th>{say.address}</th>
          <th className={table.wide}>{say.since}</th>
          <th>{say.lastSeen}</th>
          <th>
            <span className="unseen">{say.endSession}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userAgent, address, since, seenAt, isThis }) => (
          <tr key={id}>
            <th scope="row">{deviceName(userAgent) ?? say.unknownDevice}</th>
            <td className="n">{address}</td>
            <td className={`${table.wide} n`}>{formatInstant(since, language, 'day-time')}</td>
            <td className="n">{formatInstant(seenAt, language, 'day-time')}</td>
            <td className={table.right}>
              {isThis ? (
                <small>{say.thisSession}</small>
              ) : (
                <button
                  type="button"
                  className={table.button}
                  aria-label={`${say.endSession}: ${deviceName(userAgent) ?? say.unknownDevice}, ${address ?? ''}`}
                  aria-disabled={isRunning}
                  onClick={() => end(id)}
                >
                  {say.endSession}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
