'use client'
import { type CSSProperties, useMemo } from 'react'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { GrowthBar } from '#trade/front/growth-year.ts'
import { words } from '../../words/words.ts'
import { barRange } from '../axis.ts'
import { type BarsDrawing, barsDrawing, type PeriodBar } from '../PeriodBars/bars-drawing.ts'
import { PeriodBars } from '../PeriodBars/PeriodBars.tsx'
import { toChart } from '../to-chart.ts'
import { PeriodAxis } from '../PeriodBars/PeriodAxis.tsx'
import styles from './GrowthBars.module.css'

/** Printed growth of exports over imports, month by month, both on one scale: a point is as tall in one as in the other. */
export function GrowthBars({
  exports,
  imports,
  fresh,
  language,
  narrow,
}: {
  exports: readonly GrowthBar[]
  imports: readonly GrowthBar[]
  /** Periods whose figures just came, written one after another: a text, since only its value matters. */
  fresh: { readonly exports: string; readonly imports: string }
  language: Locale
  narrow: boolean
}) {
  const shown = useMemo(
    () => ({ exports: lastMonths(exports, narrow), imports: lastMonths(imports, narrow) }),
    [exports, imports, narrow],
  )
  const above = useMemo(
    () => drawBars(shown.exports, fresh.exports, language),
    [shown.exports, fresh.exports, language],
  )
  const below = useMemo(
    () => drawBars(shown.imports, fresh.imports, language),
    [shown.imports, fresh.imports, language],
  )
  const say = words(language).front
  const label = say.growthAria(nameOf(shown.exports.at(0), language), nameOf(shown.exports.at(-1), language))
  return (
    <div className={styles.both}>
      <div className={styles.name} style={{ color: 'var(--exports)' }}>
        {formatFlow('exports', language)}
      </div>
      <PeriodBars
        drawing={above}
        colour="exports"
        label={`${formatFlow('exports', language)}: ${label}`}
        style={heightOf(above)}
      />
      <PeriodAxis bars={shown.exports} language={language} />
      <div className={styles.name} style={{ color: 'var(--imports)' }}>
        {formatFlow('imports', language)}
      </div>
      <PeriodBars
        drawing={below}
        colour="imports"
        label={`${formatFlow('imports', language)}: ${label}`}
        style={heightOf(below)}
      />
    </div>
  )
}

/** Only the newest month is boxed as provisional: an older flash of which no later print is held awaits nothing. */
function toBars(bars: readonly GrowthBar[], fresh: string, language: Locale): PeriodBar[] {
  return bars.map((bar, at) => ({
    key: bar.period,
    start: bar.start,
    months: bar.months,
    value: bar.percent === null ? null : toChart(bar.percent),
    words: bar.percent === null ? words(language).charts.notHeld : formatGrowthBare(bar.percent, language),
    state: fresh.split(' ').includes(bar.period)
      ? 'fresh'
      : bar.figure?.status === 'P' && at === bars.length - 1
        ? 'provisional'
        : 'settled',
  }))
}

/** A phone has room for the last eight or nine months. */
function lastMonths(bars: readonly GrowthBar[], narrow: boolean): readonly GrowthBar[] {
  if (!narrow) return bars
  const kept = bars.slice(-8)
  const from = kept[0]?.start ?? 0
  return kept.map((bar) => ({ ...bar, start: bar.start - from }))
}

function drawBars(bars: readonly GrowthBar[], fresh: string, language: Locale): BarsDrawing {
  const drawn = toBars(bars, fresh, language)
  const { min, max } = barRange(drawn.flatMap(({ value }) => (value === null ? [] : [value])))
  return barsDrawing(drawn, min, max)
}

/** In proportion to the points it has to show, so that one scale serves both flows. */
function heightOf({ min, max }: BarsDrawing): CSSProperties {
  return { flex: `${max - min || 1} 1 0` }
}

function nameOf(bar: GrowthBar | undefined, language: Locale): string {
  return bar ? formatPeriod(bar.period, language, 'with-year') : ''
}
