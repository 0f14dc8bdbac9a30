'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import table from '../table/table.module.css'
import { actionWords } from '../action-words.ts'
import { deskWords } from '../words.ts'

export interface AuditView {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly action: string
  readonly subject: string
  readonly address: string | null
  readonly before: string | null
  readonly after: string | null
}

/** Who did what, newest first. The database keeps it from being changed. */
export function AuditLog({ rows, older }: { rows: readonly AuditView[]; older: string | null }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (rows.length === 0) return <p className={table.quiet}>{say.nothingLogged}</p>
  return (
    <div className={table.alone}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{say.at}</th>
            <th>{say.who}</th>
            <th>{say.what}</th>
            <th className={table.wide}>{say.subject}</th>
            <th className={table.wide}>{say.from}</th>
            <th className={`${table.wide} ${table.most}`}>{say.details}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={`${table.kept} n`}>
                {formatInstant(row.at, language, 'short-day')} {formatInstant(row.at, language, 'clock')}
              </td>
              <th scope="row" className={table.kept}>
                {row.who}
              </th>
              <td className={table.kept}>{actionWords(row.action, language)}</td>
              <td className={table.wide}>
                <Subject subject={row.subject} />
              </td>
              <td className={`${table.wide} n`}>{row.address}</td>
              <td className={table.wide}>
                {(row.before ?? row.after) && (
                  <details>
                    <summary>{say.details}</summary>
                    {row.before && <pre>− {row.before}</pre>}
                    {row.after && <pre>+ {row.after}</pre>}
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {older && (
        <p className={table.more}>
          <Link href={`/desk/audit?before=${older}`}>{say.older}</Link>
        </p>
      )}
    </div>
  )
}

/** What a deed was about: a release leads to its page; of many, the first is named. */
function Subject({ subject }: { subject: string }) {
  const say = deskWords(useLanguage())
  const [first = subject, ...more] = subject.split(' ')
  if (!first.startsWith('GACC-')) return subject
  return more.length > 0 ? say.andMore(first, more.length) : <Link href={`/desk/releases/${first}`}>{first}</Link>
}
