import { mirroredPeriod } from '#trade/checks/expected-figures.ts'
import type { DraftEntry } from '#trade/checks/draft.ts'
import { readTyped } from '#trade/checks/typed-number.ts'
import type { ObservationStatus } from '#trade/figure.ts'
import type { Stage } from '#trade/release.ts'
import { parseSeriesKey, printSeriesKey } from '#trade/series-key.ts'

/** A draft figure as it is stored: a row of DraftFigure without its release. */
export interface StoredEntry {
  readonly seriesKey: string
  readonly period: string
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly status: ObservationStatus
  readonly missingReason: string | null
}

/**
 * What is stored of the fields of a form. Numbers become plain digits ('+5.0' is '5.0'); what is no number is kept as typed, for
 * the checks to name. Empty fields are no figure. January and January–February stand on both bases.
 */
export function storedEntries(entries: readonly DraftEntry[], stage: Stage): readonly StoredEntry[] {
  const stored = entries.flatMap((entry) => {
    const value = kept(entry.value)
    const growth = kept(entry.printedGrowthPercent)
    if (value === null && growth === null) return []
    const row = {
      period: entry.period,
      value,
      scale: entry.scale,
      printedGrowthPercent: growth,
      status: statusAt(stage),
      missingReason: missingReasonOf(value),
    }
    return storedKeys(entry).map((seriesKey) => ({ ...row, seriesKey }))
  })
  return [...new Map(stored.map((row) => [`${row.seriesKey}@${row.period}`, row])).values()]
}

/** The form's entries of what is stored: a year-to-date figure that mirrors the month's is the month's field. */
export function formEntries(
  stored: readonly Pick<StoredEntry, 'seriesKey' | 'period' | 'value' | 'scale' | 'printedGrowthPercent'>[],
): readonly DraftEntry[] {
  const keys = new Set(stored.map((row) => `${row.seriesKey}@${row.period}`))
  return stored.flatMap((row) => {
    const dimensions = parseSeriesKey(row.seriesKey)
    const twin = printSeriesKey({ ...dimensions, basis: 'month' })
    const isMirror =
      dimensions.basis === 'year-to-date' && mirroredPeriod(row.period) !== null && keys.has(`${twin}@${row.period}`)
    return isMirror
      ? []
      : [
          {
            series: row.seriesKey,
            period: row.period,
            value: row.value,
            scale: row.scale,
            printedGrowthPercent: row.printedGrowthPercent,
          },
        ]
  })
}

/** The series a figure is stored in: January and January–February are their own year to date, and stand on both bases. */
export function storedKeys({ series, period }: Pick<DraftEntry, 'series' | 'period'>): readonly string[] {
  const dimensions = parseSeriesKey(series)
  if (dimensions.basis !== 'month' || mirroredPeriod(period) === null) return [series]
  return [series, printSeriesKey({ ...dimensions, basis: 'year-to-date' })]
}

/** How final a figure is: what is preliminary is provisional. */
export function statusAt(stage: Stage): ObservationStatus {
  return stage === 'flash' || stage === 'annual' ? 'P' : 'A'
}

/** Why a figure that has growth has no value. */
export function missingReasonOf(value: string | null): string | null {
  return value === null ? 'growth-only' : null
}

function kept(text: string | null): string | null {
  const typed = readTyped(text)
  return 'digits' in typed ? typed.digits : typed.unreadable
}
