import type { Figure } from '#trade/figure.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printFigure, printValue } from '../print-figure.ts'
import { seriesTitle } from '../series-title.ts'
import { releaseWords } from '../words.ts'
import { punctuation } from '../../words/punctuation.ts'
import { SourceLink } from '../SourceLink/SourceLink.tsx'
import { SourceNote } from '../SourceNote/SourceNote.tsx'
import styles from './Disagreements.module.css'

/** Figures that another source printed otherwise on the same day, side by side: nothing is picked in silence. */
export function Disagreements({ figures, language }: { figures: readonly Figure[]; language: Locale }) {
  const disputed = figures.filter(({ disagreements }) => disagreements.length > 0)
  if (disputed.length === 0) return null
  const say = releaseWords[language]
  return (
    <section aria-labelledby="disagree" className={styles.section}>
      <h2 id="disagree">{say.disagree}</h2>
      <p>{say.disagreeNote}</p>
      <ul>
        {disputed.map((figure) => (
          <li key={`${figure.series} ${figure.period}`}>
            <h3>
              {seriesTitle(figure.series, language)}
              {punctuation[language].comma}
              {formatPeriod(figure.period, language, 'with-year')}
            </h3>
            <div className={styles.sides}>
              <div>
                <b>{printFigure(figure, language)}</b>
                {growthText(figure.printedGrowthPercent, language)}
                <small>
                  <SourceLink url={figure.source.url} />
                </small>
              </div>
              {figure.disagreements.map((other) => (
                <div key={`${other.source} ${other.value} ${other.printedGrowthPercent}`}>
                  <b>{other.value === null ? '' : printValue(figure.series, other.value, other.scale, language)}</b>
                  {growthText(other.printedGrowthPercent, language)}
                  <small>
                    <SourceLink url={other.source} />
                    {other.note && (
                      <>
                        {punctuation[language].stop}
                        <SourceNote note={other.note} language={language} />
                      </>
                    )}
                  </small>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function growthText(percent: string | null, language: Locale): string {
  return percent === null ? '' : ` ${formatGrowth(percent, language)}`
}
