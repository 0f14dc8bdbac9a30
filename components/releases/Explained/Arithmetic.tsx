import { explorerAddress, releaseAddress } from '#trade/explain/observation-address.ts'
import type { Figure } from '#trade/figure.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { sourceAddress } from '#trade/source-address.ts'
import { printFigure } from '../print-figure.ts'
import { seriesTitle } from '../series-title.ts'
import { SourceLink } from '../SourceLink/SourceLink.tsx'
import type { Numbered } from './numbered.ts'
import { explainedWords } from './words.ts'
import styles from './Explained.module.css'

/** How the numbers of a section came about: each with its formula and the observations it rests on, open at a click and in print. */
export function Arithmetic({ numbers, language }: { numbers: readonly Numbered[]; language: Locale }) {
  if (numbers.length === 0) return null
  const say = explainedWords[language]
  return (
    <details className={styles.how}>
      <summary>{say.how(String(numbers.length))}</summary>
      <ol>
        {numbers.map((one) => (
          <li key={one.id} id={one.id}>
            <OneNumber {...one} language={language} />
          </li>
        ))}
      </ol>
    </details>
  )
}

// An index over 230 countries rests on as many observations: the largest are named, the rest stand in their table.
const OBSERVATIONS_SHOWN = 6

function OneNumber({ fact, text, language }: Numbered & { language: Locale }) {
  const say = explainedWords[language]
  const [shown, more] = [fact.rests.slice(0, OBSERVATIONS_SHOWN), fact.rests.slice(OBSERVATIONS_SHOWN)]
  return (
    <>
      <b>{text}</b> <span className={styles.kind}>{say.kinds[fact.kind]}</span>
      {fact.isAbout && <span className={styles.kind}>; {say.about}</span>}
      {fact.how && <p className={styles.formula}>{fact.how[language]}</p>}
      {fact.poll && (
        <p className={styles.kind}>
          {say.poll} <SourceLink url={fact.poll} />
        </p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((figure) => (
            <li key={`${figure.series} ${figure.period} ${figure.vintage}`}>
              <Observation figure={figure} isOlder={fact.kind === 'first-print'} language={language} />
            </li>
          ))}
          {more.length > 0 && <li>{say.more(formatDigits(String(more.length)))}</li>}
        </ul>
      )}
    </>
  )
}

/**
 * One observation: what it is, what it prints, and where it can be seen: in the explorer, in its release, at its source. Of a print
 * that was replaced the explorer alone knows.
 */
function Observation({ figure, isOlder, language }: { figure: Figure; isOlder: boolean; language: Locale }) {
  const say = explainedWords[language]
  const growth = figure.printedGrowthPercent
  const explorer = explorerAddress(figure, figure.value === null ? 'growth' : 'value')
  const cell = sourceAddress(figure.source)
  return (
    <>
      {seriesTitle(figure.series, language)}
      {say.comma}
      {formatPeriod(figure.period, language, 'with-year')}: <b>{printFigure(figure, language)}</b>
      {growth !== null && ` (${formatGrowth(growth, language)})`}{' '}
      <span className={styles.where}>
        {explorer && <a href={explorer}>{say.inExplorer}</a>}
        {!isOlder && (
          <>
            {' '}
            <a href={releaseAddress(figure)}>{say.inRelease}</a>{' '}
            {cell ? <a href={cell}>{say.atSource}</a> : <SourceLink url={figure.source.url} label={say.atSource} />}
            {figure.source.cell && ` ${figure.source.cell}`}
          </>
        )}
      </span>
    </>
  )
}
