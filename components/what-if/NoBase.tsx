import { Link } from '../shell/Link/Link.tsx'
import type { Locale } from '#trade/format/locale.ts'
import { USUAL_WHAT_IF, type WhatIfQuery } from '#trade/what-if/what-if-query.ts'
import styles from '../structure/Structure.module.css'
import { whatIfAddress } from './address.ts'
import { type Choices, WhatIfAsk } from './WhatIfAsk.tsx'
import { whatIfWords } from './words.ts'

const NAMED = 12

/** What was asked, why there is no base for it, and the periods that are one. */
export function NoBase({ query, choices, language }: { query: WhatIfQuery; choices: Choices; language: Locale }) {
  const say = whatIfWords[language]
  return (
    <>
      <WhatIfAsk query={query} choices={choices} base={null} language={language} />
      <div className={styles.empty}>
        <h2>{say.noBase}</h2>
        <p>{say.noBaseWhy}</p>
        <p>{say.nearest}</p>
        <ul>
          {choices.periods.slice(0, NAMED).map(({ month, name }) => (
            <li key={month}>
              <Link className="link" href={whatIfAddress({ ...query, at: month })}>
                {name}
              </Link>
            </li>
          ))}
          {choices.periods.length === 0 && (
            <li>
              <Link className="link" href={whatIfAddress(USUAL_WHAT_IF)}>
                {say.nearestHeld}
              </Link>
            </li>
          )}
        </ul>
      </div>
    </>
  )
}
