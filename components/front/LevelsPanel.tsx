'use client'
import { useMemo } from 'react'
import { useFigure, useLine } from '#components/live/use-figure.ts'
import type { DatedFact } from '#trade/events/front-events.ts'
import { formatBalanceName } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { monthlyLevels } from '#trade/front/monthly-levels.ts'
import { allTrade } from '#trade/wall/series.ts'
import { ChartFrame } from '../charts/ChartFrame/ChartFrame.tsx'
import { axisScale, levelsDrawing } from '../charts/LevelsChart/levels-drawing.ts'
import { LevelsChart } from '../charts/LevelsChart/LevelsChart.tsx'
import { useNarrow } from '../charts/use-narrow.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import { sourceOf } from './source-of.ts'
import styles from './Panel.module.css'

const [WIDE_YEARS, NARROW_YEARS] = [8, 3]
// One thin stem each, where there is white space; more would be a second chart.
const EVENTS_AT_MOST = 3

/** Exports and imports month by month, the balance as the band between them. `events`: the most important first. */
export function LevelsPanel({ events }: { events: readonly DatedFact[] }) {
  const language = useLanguage()
  const say = useWords()
  const narrow = useNarrow()
  const [exports, imports] = [
    useLine(allTrade('exports', 'USD', 'month')),
    useLine(allTrade('imports', 'USD', 'month')),
  ]
  const newest = exports.findLast(({ value }) => value !== null)
  const balance = useFigure(allTrade('balance', 'USD', 'month'), newest?.period ?? '')
  const drawing = useMemo(() => {
    if (!newest) return null
    const from = Number(newest.period.slice(0, 4)) - (narrow ? NARROW_YEARS : WIDE_YEARS) + 1
    const scale = axisScale(language)
    return levelsDrawing({
      exports: monthlyLevels(exports, from, scale),
      imports: monthlyLevels(imports, from, scale),
      // Of January–February the lines show half; the balance of both would stand beside them as if it were one month's.
      balance:
        balance && balance.value !== null && !newest.period.includes('..')
          ? {
              name: formatBalanceName(balance.value, language),
              words: formatMoney({ value: balance.value, scale: balance.scale, currency: 'USD' }, language, 'wall'),
            }
          : null,
      events: narrow ? [] : eventsFrom(events, from, language),
      language,
      narrow,
    })
  }, [exports, imports, balance, newest, events, language, narrow])
  if (!newest || !drawing)
    return (
      <>
        <h2>{say.front.levelsTitle}</h2>
        <p className={styles.none}>{say.front.levelsNone}</p>
      </>
    )
  const years = [drawing.table.rows.at(-1)?.[0] ?? '', formatPeriod(newest.period, language, 'with-year')] as const
  return (
    <ChartFrame
      title={say.front.levelsTitle}
      subtitle={say.front.levelsUnit}
      source={sourceOf(newest, language)}
      notes={[say.charts.unitBasis, say.charts.restatedSince]}
      file={`tradewire-levels-${newest.period}`}
      table={drawing.table}
      className={styles.tall}
    >
      <LevelsChart drawing={drawing} label={say.front.levelsAria(...years)} />
    </ChartFrame>
  )
}

function eventsFrom(events: readonly DatedFact[], year: number, language: Locale) {
  return events
    .filter(({ place }) => place >= year * 12)
    .slice(0, EVENTS_AT_MOST)
    .map(({ id, place, title }) => ({ key: String(id), place, text: title[language] }))
}
