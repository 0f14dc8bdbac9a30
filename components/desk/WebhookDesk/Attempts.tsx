import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import { durationText } from '../duration-text.ts'
import table from '../table/table.module.css'
import { deskWords } from '../words.ts'
import type { AttemptView } from './receiver-view.ts'
import styles from './WebhookDesk.module.css'

/** What was tried with a receiver lately, the newest first. */
export function Attempts({ attempts }: { attempts: readonly AttemptView[] }) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  return (
    <>
      <h2 className={table.title}>{say.log}</h2>
      {attempts.length === 0 ? (
        <p className={table.quiet}>{say.noAttempts}</p>
      ) : (
        <table className={table.table} aria-label={say.log}>
          <thead>
            <tr>
              <th className={table.kept}>{say.at}</th>
              <th>{say.about}</th>
              <th className={`${table.wide} ${table.number}`}>{say.attempt}</th>
              <th>{say.outcome}</th>
              <th className={`${table.wide} ${table.number}`}>{say.took}</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map(({ id, startedAt, attempt, isDelivered, said, answer, nextAt, durationMs, ...about }) => (
              <tr key={id}>
                <td className={`${styles.at} n`}>
                  <span>{formatInstant(startedAt, language, 'short-day')}</span>{' '}
                  <span>{formatInstant(startedAt, language, 'clock')}</span>
                </td>
                <td title={about.messageId}>
                  <About {...about} />
                </td>
                <td className={`${table.wide} ${table.number} n`}>{attempt}</td>
                <td>
                  <span className={isDelivered ? '' : styles.failed}>{said[language]}</span>
                  {nextAt !== null && <small> {say.nextTry(formatInstant(nextAt, language, 'clock'))}</small>}
                  {answer !== null && <pre>{answer}</pre>}
                </td>
                <td className={`${table.wide} ${table.number} n`}>{durationText(durationMs, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function About({ sequence, code }: Pick<AttemptView, 'sequence' | 'code'>) {
  const say = deskWords(useLanguage()).webhooks
  if (sequence === null) return say.aTest
  return (
    <>
      {say.entry(sequence)}{' '}
      {code !== null && (
        <small className={table.kept}>
          <Link className="link" href={`/releases/${code}`}>
            {code}
          </Link>
        </small>
      )}
    </>
  )
}
