import type { Mark } from '../Plot/Plot.tsx'

/** A bar as a reader sees it: a month, or January–February of double width. */
export interface PeriodBar {
  readonly key: string
  /** Months from the left edge, and how many it covers. */
  readonly start: number
  readonly months: number
  /** Chart position; null where nothing is held, and then `words` says so. */
  readonly value: number | null
  readonly words: string
  readonly state: 'fresh' | 'provisional' | 'settled'
}

export interface BarsDrawing {
  readonly length: number
  readonly min: number
  readonly max: number
  readonly single: readonly { x: number; y: number }[]
  readonly double: readonly { x: number; y: number }[]
  readonly marks: readonly Mark[]
  /** Dotted boxes round what is provisional, marker blocks on what is fresh; % of the plot. */
  readonly boxes: readonly {
    key: string
    left: number
    width: number
    top: number
    height: number
    state: 'fresh' | 'provisional'
  }[]
}

// A bar fills this much of its months.
export const BAR_SHARE = 0.68
export const DOUBLE_SHARE = 0.84

/** Where bars and their words stand on a range from `min` to `max` (which holds zero). The newest bar's words are strong. */
export function barsDrawing(bars: readonly PeriodBar[], min: number, max: number): BarsDrawing {
  const length = bars.reduce((end, { start, months }) => Math.max(end, start + months), 0)
  const yAt = (value: number) => ((max - value) / (max - min || 1)) * 100
  const points = (months: number) =>
    bars
      .filter((bar) => bar.months === months)
      .map((bar) => ({ x: bar.start + bar.months / 2, y: bar.value ?? Number.NaN }))
  return {
    length,
    min,
    max,
    single: points(1),
    double: points(2),
    marks: bars.map(
      (bar, at): Mark => ({
        key: bar.key,
        x: ((bar.start + bar.months / 2) / length) * 100,
        y: yAt(bar.value ?? 0),
        dy: bar.value !== null && bar.value < 0 ? 10 : bar.state === 'fresh' ? -17 : -10,
        align: 'middle',
        tone: at === bars.length - 1 ? 'strong' : 'axis',
        text: bar.words,
      }),
    ),
    boxes: bars.flatMap(({ key, start, months, value, state }) => {
      if (value === null || state === 'settled') return []
      const share = months === 2 ? DOUBLE_SHARE : BAR_SHARE
      return [
        {
          key,
          state,
          left: ((start + (months * (1 - share)) / 2) / length) * 100,
          width: ((months * share) / length) * 100,
          top: yAt(Math.max(0, value)),
          height: (Math.abs(value) / (max - min || 1)) * 100,
        },
      ]
    }),
  }
}
