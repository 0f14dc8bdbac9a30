import type { Claim } from '#trade/explain/claims.ts'
import type { Locale } from '#trade/format/locale.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { numbered } from './numbered.ts'
import { Told } from './Told.tsx'
import { explainedWords } from './words.ts'
import styles from './Explained.module.css'

/** What the story of a release said, claim by claim: whether figures of it are held, which, and where more of it stands. */
export function Claims({ claims, language }: { claims: readonly Claim[]; language: Locale }) {
  const say = explainedWords[language]
  const numbers = numbered(
    claims.map(({ says }) => says),
    'claims',
    language,
  )
  return (
    <section aria-labelledby="claims" className={styles.claims}>
      <h3 id="claims">{say.claims}</h3>
      <p className={styles.lead}>{say.claimsLead}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say.claim}</th>
            <th scope="col">{say.state}</th>
            <th scope="col">{say.heldOf}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ claim, state, says, section }) => (
            <tr key={claim.en}>
              <th scope="row">{claim[language]}</th>
              <td data-state={state} className={styles.state}>
                {say.states[state]}
              </td>
              <td className={styles.sentence}>
                <Told phrase={says} numbers={numbers} language={language} />
                {section && (
                  <span className={styles.where}>
                    {' '}
                    {say.more_at} <a href={`#explained-${section}`}>{say.questions[section]}</a>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Arithmetic numbers={[...numbers.values()]} under="claims" language={language} />
    </section>
  )
}
