import { Link } from '../../shell/Link/Link.tsx'
import type { Figure } from '#trade/figure.ts'
import { formatGrowth, formatSignedPoints } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatLevel } from '#trade/format/format-level.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { fixed } from '#trade/decimal.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import type { NumberChange, Path, Step } from '#trade/vintages/path.ts'
import { isLent } from '#trade/vintages/print.ts'
import { printFigure } from '../../releases/print-figure.ts'
import { SourceLink } from '../../releases/SourceLink/SourceLink.tsx'
import { publicationName } from '../print-number.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './PathList.module.css'

type Moved = Extract<NumberChange, { kind: 'moved' }>

/** The way of one period: each print with its instant, its release, its source and what it changed. */
export function PathList({ period, path, language }: { period: Period; path: Path; language: Locale }) {
  const say = vintageWords[language]
  const days = [...new Set(path.leftBy.map(({ publishedAt }) => formatInstant(publishedAt, language, 'day')))]
  return (
    <section className={styles.path} aria-labelledby="path">
      <h2 id="path">{say.path(formatPeriod(printPeriod(period), language, 'with-year'))}</h2>
      <ol>
        {path.steps.map((step) => (
          <StepItem key={step.print.publication.sequence} step={step} language={language} />
        ))}
      </ol>
      {days.length > 0 && <p className={styles.left}>{say.leftBy(listed(days, say.and))}</p>}
    </section>
  )
}

function StepItem({ step, language }: { step: Step; language: Locale }) {
  const say = vintageWords[language]
  const { figure, publication } = step.print
  const { kind, publishedAt, errorWas } = publication
  const growth = figure.printedGrowthPercent
  const lent = isLent(figure, 'growth')
    ? say.growthLent
    : isLent(figure, 'level') && figure.value !== null
      ? say.levelLent
      : null
  return (
    <li>
      <time dateTime={publishedAt}>
        {formatInstant(publishedAt, language, 'day')}
        {language === 'en' ? ', ' : ''}
        {formatInstant(publishedAt, language, 'clock')}
      </time>
      <Link className="link" href={`/releases/${figure.release}`}>
        {publicationName(publication, language)}
      </Link>
      {kind !== 'release' &&
        kind !== 'calendar' &&
        ` (${say.kinds[kind]}${errorWas === 'ours' ? `${language === 'en' ? ', ' : '，'}${say.ourError}` : ''})`}
      <div className={styles.figure}>
        <span className={isLent(figure, 'level') ? styles.lent : undefined}>{printFigure(figure, language)}</span>
        {growth !== null && (
          <small className={isLent(figure, 'growth') ? styles.lent : undefined}>{formatGrowth(growth, language)}</small>
        )}
      </div>
      <div className={styles.change}>{changeWords(step, language)}</div>
      {lent && <div className={styles.lent}>° {lent}</div>}
      <div className={styles.source}>
        {say.source}
        {language === 'en' ? ': ' : '：'}
        <SourceLink url={figure.source.url} />
        {figure.source.cell && ` · ${figure.source.cell}`}
      </div>
    </li>
  )
}

/** What a print changed, in words: `growth −3.9 pp, level −13.2 US$ bn`. */
function changeWords({ isFirst, change, print }: Step, language: Locale): string {
  const say = vintageWords[language]
  if (isFirst) return say.firstOfAll
  const { growth, level } = change
  const words = [
    growth.kind === 'moved' ? say.growthWas(formatSignedPoints(fixed(growth.by, 1), language)) : null,
    level.kind === 'moved' ? say.levelWas(levelChange(level, print.figure, language)) : null,
    growth.kind === 'first-held' ? say.growthFirst : null,
    level.kind === 'first-held' ? say.levelFirst : null,
    growth.kind === 'gone' ? say.growthGone : null,
    level.kind === 'gone' ? say.levelGone : null,
    level.kind === 'more-digits' ? say.moreDigits : null,
  ].filter((one) => one !== null)
  return words.length > 0 ? words.join(language === 'en' ? ', ' : '，') : say.bothSame
}

/** `−US$13.2bn`, `+38亿美元`: no finer than the coarser of the two prints. */
function levelChange({ by, lastDigit }: Moved, { series }: Figure, language: Locale): string {
  const text = formatLevel({ amount: by, lastDigit, unit: parseSeriesKey(series).unit }, language, 'wall')
  return by.gt('0') ? `+${text}` : text
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`
}
