import { useMemo } from 'react'
import type { Figure } from '#trade/figure.ts'
import { comparePeriods, type PeriodText, parsePeriod } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { useSnapshot } from './use-snapshot.ts'

/** One figure, or null while it is not published. Wakes for this figure only. */
export function useFigure(series: SeriesKey, period: PeriodText): Figure | null {
  return useSnapshot((snapshot) => snapshot.figures[series]?.[period] ?? null)
}

/** All figures of a series that the page subscribed to, oldest period first. Wakes for this series only. */
export function useLine(series: SeriesKey): readonly Figure[] {
  const line = useSnapshot((snapshot) => snapshot.figures[series] ?? null)
  return useMemo(
    () => Object.values(line ?? {}).sort((a, b) => comparePeriods(parsePeriod(a.period), parsePeriod(b.period))),
    [line],
  )
}

/** Every line the page subscribed to, by series: for views that compute over many. */
export function useLines(): Readonly<Record<SeriesKey, Readonly<Record<PeriodText, Figure>>>> {
  return useSnapshot((snapshot) => snapshot.figures)
}
