'use client'
import { useLanguage } from '../../words/Language.tsx'
import { WarningSquare } from '../icons/Marks.tsx'
import type { AcceptedByName } from '../ReleaseDesk/release-view.ts'
import { deskWords } from '../words.ts'
import styles from './AcceptedWarnings.module.css'

/** Warnings of these figures that somebody let pass, each with the reason in their own words: what the approver approves with them. */
export function AcceptedWarnings({ accepted }: { accepted: readonly AcceptedByName[] }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (accepted.length === 0) return null
  return (
    <section aria-labelledby="accepted-warnings" className={styles.accepted}>
      <h2 id="accepted-warnings">{say.acceptedTitle}</h2>
      {accepted.map(({ who, reason, warnings }) => (
        <div key={`${who} ${reason}`}>
          <p className={styles.reason}>
            {say.acceptedBy(who)} <q>{reason}</q>
          </p>
          <details>
            <summary>{say.acceptedCount(warnings.length)}</summary>
            <ul>
              {warnings.map((warning) => (
                <li key={warning.id}>
                  <WarningSquare label={say.warning} />
                  <span>{warning[language]}</span>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </section>
  )
}
