import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Trend } from '#trade/wall/trend.ts'
import { layOut, STEP } from './chart-layout.ts'
import { useWallWords } from './use-wall-words.ts'
import type { WallWords } from './words.ts'
import styles from './chart.module.css'

/**
 * A year of growth, or some years of levels: one series, no axis to read, the newest named. Drawn by the server as SVG stretched to
 * its place (only rectangles, so that nothing is distorted), with its names as text over it and its table for those who can't see it.
 */
export function TrendChart({ trend, isFresh }: { trend: Trend; isFresh: boolean }) {
  const { locale, words } = useWallWords()
  const title = titleOf(trend, locale, words)
  const { bars, zero, newest, width } = layOut(trend)
  const waits = newest.value === null
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.plot} data-fresh={isFresh || undefined} data-flow={trend.flow}>
        <svg viewBox={`0 0 ${width} 100`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map((bar) => (
            <rect
              key={bar.period}
              className={bar.isNewest ? styles.newest : styles.bar}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
            />
          ))}
        </svg>
        <i className={styles.base} style={{ top: `${zero}%` }} />
        {newest.expectedY !== null && (
          <i
            className={styles.expected}
            style={{ top: `${newest.expectedY}%`, width: `${((STEP * newest.steps) / width) * 100}%` }}
          />
        )}
        {waits && newest.expectedY !== null && (
          <i
            className={styles.awaited}
            style={{
              top: `${Math.min(zero, newest.expectedY)}%`,
              height: `${Math.abs(zero - newest.expectedY)}%`,
              width: `${(newest.barWidth / width) * 100}%`,
              right: `${((STEP * newest.steps - newest.barWidth) / 2 / width) * 100}%`,
            }}
          />
        )}
        {newest.printed !== null && (
          <b className={styles.value} style={{ bottom: `${100 - newest.labelY}%` }}>
            {waits && `${words.expectedShort} `}
            {print(trend, newest.printed, locale)}
          </b>
        )}
      </div>
      <table className="unseen">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{title}</th>
          </tr>
        </thead>
        <tbody>
          {trend.bars.map(({ period, value }) => (
            <tr key={period}>
              <th scope="row">{formatPeriod(period, locale, 'with-year')}</th>
              <td>{print(trend, value, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function titleOf(trend: Trend, locale: Locale, words: WallWords): string {
  const flow = formatFlow(trend.flow, locale)
  if (trend.shows === 'growth') return words.growthChart(flow)
  return words.levelChart(flow, trend.bars[0]?.period ?? trend.last.period, trend.last.period, words.trillionYuan)
}

function print(trend: Trend, value: string, locale: Locale): string {
  return trend.shows === 'growth' ? formatGrowthBare(value, locale) : formatDigits(value)
}
