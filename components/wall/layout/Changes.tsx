import { formatGrowthBare, formatSignedPoints } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Currency } from '#trade/unit.ts'
import type { Change } from '#trade/wall/changes.ts'
import { pageAt } from '#trade/wall/in-turn.ts'
import { Compare, Difference } from '../Compare.tsx'
import { signOf } from '../sign.ts'
import { useWallWords } from '../use-wall-words.ts'
import field from '../field.module.css'
import { layoutWords } from './layout-words.ts'
import styles from './layout.module.css'

/** What the release that leads changed, one thing at a time. */
export function Changes({
  changes,
  currency,
  nowMs,
}: {
  changes: readonly Change[]
  currency: Currency
  nowMs: number
}) {
  const { locale } = useWallWords()
  const [change] = pageAt(changes, 1, nowMs)
  return (
    <section className={`${field.second} ${styles.changes}`}>
      {change ? (
        <Shown change={change} currency={currency} />
      ) : (
        <p className={field.compare}>{layoutWords[locale].nothingChanged}</p>
      )}
    </section>
  )
}

function Shown({ change, currency }: { change: Change; currency: Currency }) {
  const { locale, words } = useWallWords()
  const say = layoutWords[locale]
  const flow = formatFlow(change.flow, locale)
  if (change.is === 'against-expectation') {
    return (
      <>
        <h2>{say.againstExpectation(flow)}</h2>
        <Growth percent={change.growth} />
        <Compare label={words.expected}>
          <b>{formatGrowthBare(change.expected, locale)}</b>
          <Difference difference={change.difference} isFresh={false} />
        </Compare>
      </>
    )
  }
  if (change.is === 'against-previous') {
    const period = formatPeriod(change.previous.period, locale, 'short')
    return (
      <>
        <h2>{say.against(flow, period)}</h2>
        <Growth percent={change.growth} />
        <Compare label={period}>
          <b>{formatGrowthBare(change.previous.growth, locale)}</b>
          {say.moved(formatSignedPoints(change.points, locale))}
        </Compare>
      </>
    )
  }
  const { figure, growth, level } = change.moved
  // Levels that moved are told in billions, whatever they were printed in.
  const money = (value: string) => formatMoney({ value, scale: 9, currency }, locale, 'wall')
  return (
    <>
      <h2>{say.revised(flow, formatPeriod(figure.period, locale, 'short-with-year'))}</h2>
      {growth ? <Growth percent={growth.now} /> : <p className={field.level}>{level && money(level.now)}</p>}
      <Compare label={words.correctedFrom}>
        <s>{growth ? formatGrowthBare(growth.was, locale) : level && money(level.was)}</s>
      </Compare>
    </>
  )
}

function Growth({ percent }: { percent: string }) {
  const { locale } = useWallWords()
  return (
    <p className={`${field.figure} ${signOf(percent)}`}>
      <data value={percent}>{formatGrowthBare(percent, locale)}%</data>
    </p>
  )
}
