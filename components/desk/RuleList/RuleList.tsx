'use client'
import type { Finding } from '#trade/checks/finding.ts'
import { RULE_LIST } from '#trade/checks/rules.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './RuleList.module.css'

/** Every rule the desk checks by, folded: what it says, what it costs, its limits and why they are what they are. */
export function RuleList({ findings }: { findings: readonly Finding[] }) {
  const language = useLanguage()
  const say = deskWords(language)
  const passed = new Map<string, number>()
  for (const { id, severity } of findings) {
    const rule = id.slice(0, id.indexOf(':'))
    if (severity === 'passed') passed.set(rule, (passed.get(rule) ?? 0) + 1)
  }
  return (
    <details className={styles.rules}>
      <summary>{say.whatIsChecked(RULE_LIST.length)}</summary>
      <ul>
        {RULE_LIST.map(([id, { says, severity, limits }]) => (
          <li key={id}>
            <div>
              <p>{says[language]}</p>
              <p className={styles.facts}>
                {severity.map((one) => (one === 'error' ? say.stops : say.wantsReason)).join(', ')}
                {passed.has(id) && ` · ${say.passedHere(passed.get(id) ?? 0)}`}
              </p>
            </div>
            <div>
              {Object.entries(limits).map(([name, { value, unit, why }]) => (
                <p key={name} className={styles.facts}>
                  <b className="n">
                    {formatDigits(value)}
                    {'\u00A0'}
                    {unit[language]}
                  </b>
                  {language === 'en' ? ': ' : '：'}
                  {why[language]}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
