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

// An index over 230 countries rests on as many observations: the largest are named, the rest stand in their table.
const OBSERVATIONS_SHOWN = 6

/**
 * How the numbers of a section came about: those that were computed each with its formula, then the observations behind all of them,
 * once each. Open in print.
 */
export function Arithmetic({
  numbers,
  under,
  language,
}: {
  numbers: readonly Numbered[]
  under: string
  language: Locale
}) {
  if (numbers.length === 0) return null
  const say = explainedWords[language]
  const computed = numbers.filter(({ fact }) => fact.how !== null || fact.poll !== null)
  const seen = new Map<Figure, string>()
  for (const figure of numbers.flatMap(({ fact }) => fact.rests.slice(0, OBSERVATIONS_SHOWN)))
    if (!seen.has(figure)) seen.set(figure, `seen-${under}-${seen.size + 1}`)
  return (
    <details className={styles.how}>
      <summary>
        {computed.length > 0
          ? say.how(formatDigits(String(computed.length)), formatDigits(String(seen.size)))
          : say.behind(formatDigits(String(seen.size)))}
      </summary>
      <ul className={styles.numbers}>
        {computed.map((one) => (
          <li key={one.id} id={one.id}>
            <OneNumber {...one} seen={seen} language={language} />
          </li>
        ))}
      </ul>
      {seen.size > 0 && <p className={styles.observed}>{say.observed}</p>}
      <ol className={styles.observations}>
        {[...seen].map(([figure, id]) => (
          <li key={id} id={id}>
            <Observation figure={figure} language={language} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function OneNumber({ fact, text, seen, language }: Numbered & { seen: ReadonlyMap<Figure, string>; language: Locale }) {
  const say = explainedWords[language]
  const shown = fact.rests.slice(0, OBSERVATIONS_SHOWN).map((figure) => seen.get(figure) ?? '')
  const more = fact.rests.length - shown.length
  return (
    <>
      <b>{text}</b> {say.kinds[fact.kind]}
      {fact.isAbout && say.about}
      {fact.how && <p className={styles.formula}>{fact.how[language]}</p>}
      {fact.poll && (
        <>
          {say.comma}
          <SourceLink url={fact.poll} />
        </>
      )}
      {shown.length > 0 && (
        <span className={styles.where}>
          {' '}
          {say.observations}{' '}
          {shown.map((id, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={`#${id}`}>{id.replace(/.*-/, '')}</a>
            </span>
          ))}
          {more > 0 && ` ${say.more(formatDigits(String(more)))}`}
        </span>
      )}
    </>
  )
}

/** One observation: what it is, what it prints, and where it stands: in the explorer, else in its release, and at its source. */
function Observation({ figure, language }: { figure: Figure; language: Locale }) {
  const say = explainedWords[language]
  const growth = figure.printedGrowthPercent
  const explorer = explorerAddress(figure, figure.value === null ? 'growth' : 'value')
  const cell = sourceAddress(figure.source)
  const name = `${seriesTitle(figure.series, language)}${say.comma}${formatPeriod(figure.period, language, 'with-year')}`
  return (
    <>
      <a href={explorer ?? releaseAddress(figure)}>{name}</a>: <b>{printFigure(figure, language)}</b>
      {growth !== null && ` (${formatGrowth(growth, language)})`}{' '}
      <span className={styles.where}>
        {cell ? <a href={cell}>{say.atSource}</a> : <SourceLink url={figure.source.url} label={say.atSource} />}
        {figure.source.cell && ` ${figure.source.cell}`}
      </span>
    </>
  )
}
