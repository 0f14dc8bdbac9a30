'use client'
import { countBySeverity } from '#trade/checks/check-draft.ts'
import type { Finding } from '#trade/checks/finding.ts'
import { useLanguage } from '../../words/Language.tsx'
import { ErrorSquare, Tick, WarningSquare } from '../icons/Marks.tsx'
import { deskWords } from '../words.ts'
import styles from './ChecksPanel.module.css'

/** A table of 1,500 figures passes thousands of times: more lines would be drawn at each key, and read by nobody. */
const MOST_PASSED = 60

/** All that the rules say about the draft, as it is typed: the loud first, what passed behind one line. */
export function ChecksPanel({
  findings,
  onOpen,
}: {
  findings: readonly Finding[]
  onOpen: (finding: Finding) => void
}) {
  const language = useLanguage()
  const say = deskWords(language)
  const counts = countBySeverity(findings)
  const problems = findings.filter(({ severity }) => severity !== 'passed')
  const passed = findings.filter(({ severity }) => severity === 'passed')
  return (
    <section aria-labelledby="checks" className={styles.checks}>
      <h2 id="checks">{say.checks}</h2>
      <p className={styles.sum} aria-live="polite">
        <span>
          <b>{counts.error}</b> {say.errors(counts.error)}
        </span>
        <span>
          <b>{counts.warning}</b> {say.warnings(counts.warning)}
        </span>
        <span>
          <b>{counts.passed}</b> {say.passed}
        </span>
      </p>
      {problems.length === 0 && <p className={styles.quiet}>{say.allPassed}</p>}
      <ol className={styles.list}>
        {problems.map((finding, at) => (
          <li key={finding.id}>
            <button type="button" onClick={() => onOpen(finding)}>
              {finding.severity === 'error' ? <ErrorSquare label={say.error} /> : <WarningSquare label={say.warning} />}
              <span>
                {finding.message[language]}
                <small>
                  {finding.detail[language]}
                  {finding.severity === 'error' && `${language === 'en' ? '; ' : '；'}${say.blocks}`}
                </small>
              </span>
              <kbd aria-hidden="true">{at + 1}</kbd>
            </button>
          </li>
        ))}
      </ol>
      {passed.length > 0 && (
        <details className={styles.passed}>
          <summary>{say.showPassed(passed.length)}</summary>
          <ul>
            {passed.slice(0, MOST_PASSED).map((finding) => (
              <li key={finding.id}>
                <Tick label={say.passed} />
                <span>
                  {finding.message[language]}
                  <small>{finding.detail[language]}</small>
                </span>
              </li>
            ))}
            {passed.length > MOST_PASSED && <li>{say.morePassed(passed.length - MOST_PASSED)}</li>}
          </ul>
        </details>
      )}
    </section>
  )
}
