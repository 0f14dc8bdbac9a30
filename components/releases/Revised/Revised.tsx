import { Link } from '../../shell/Link/Link.tsx'
import { useId } from 'react'
import type { Figure } from '#trade/figure.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { ofFigure } from '#trade/vintages/revision-query.ts'
import { revisionsAddress } from '../../vintages/address.ts'
import { printFigure, printValue } from '../print-figure.ts'
import { seriesTitle } from '../series-title.ts'
import { releaseWords } from '../words.ts'
import { type MovedFigure, movedFigures } from './moved-figures.ts'
import styles from './Revised.module.css'

const ROWS_SHOWN = 30

/**
 * The figures that a publication took the place of: the old one struck, the new one after it. Of a release they are revisions of
 * earlier ones; what else they are, `title` says.
 */
export function Revised({
  figures,
  language,
  title,
}: {
  figures: readonly Figure[]
  language: Locale
  title?: string
}) {
  const id = useId()
  const moved = movedFigures(figures)
  if (moved.length === 0) return null
  const say = releaseWords[language]
  const [shown, more] = [moved.slice(0, ROWS_SHOWN), moved.slice(ROWS_SHOWN)]
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>
        {title ?? say.revised}{' '}
        <small>
          {title ? formatDigits(String(moved.length)) : say.revisedNote(formatDigits(String(moved.length)))}
        </small>
      </h2>
      <Rows figures={shown} language={language} />
      {more.length > 0 && (
        <details>
          <summary>{say.moreRows(formatDigits(String(moved.length)))}</summary>
          <Rows figures={more} language={language} />
        </details>
      )}
    </section>
  )
}

function Rows({ figures, language }: { figures: readonly MovedFigure[]; language: Locale }) {
  const say = releaseWords[language]
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say.period}</th>
          <th scope="col">{say.member}</th>
          <th scope="col" className={styles.r}>
            {say.valueHead}
          </th>
          <th scope="col" className={styles.r}>
            {say.printedHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ figure, isLevel, isGrowth }) => {
          const { replaces, printedGrowthPercent } = figure
          const before = isLevel && replaces?.value
          const growthBefore = isGrowth && replaces?.printedGrowthPercent
          return (
            <tr key={`${figure.series} ${figure.period}`}>
              <th scope="row">
                <PeriodLink figure={figure} language={language} />
              </th>
              <td>{seriesTitle(figure.series, language)}</td>
              <td className={styles.r}>
                {before && <s>{printValue(figure.series, before, replaces.scale, language)}</s>}{' '}
                {printFigure(figure, language)}
              </td>
              <td className={styles.r}>
                {growthBefore && <s>{formatGrowth(growthBefore, language)}</s>}{' '}
                {printedGrowthPercent && formatGrowth(printedGrowthPercent, language)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The period, linked to every print of the figure where the explorer has a page of it. */
function PeriodLink({ figure, language }: { figure: Figure; language: Locale }) {
  const name = formatPeriod(figure.period, language, 'short-with-year')
  const revisions = ofFigure(figure.series, figure.period)
  if (!revisions) return <>{name}</>
  return (
    <Link className="link" href={revisionsAddress(revisions)}>
      {name}
    </Link>
  )
}
