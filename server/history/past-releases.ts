import type { PastAnnouncement, PastRelease } from '#trade/checks/measure/past.ts'
import { formEntries } from '../desk/draft-entries.ts'
import { compileHistory } from './compile-history.ts'

/** The official history as the checks are measured on it: each release's figures as its draft would have had them. */
export function pastReleases(): readonly (PastRelease | PastAnnouncement)[] {
  return compileHistory().map((entry) => {
    if (entry.kind === 'calendar') return { stage: null, calendar: entry.calendar }
    const { code, stage, period, embargoAt, calendar } = entry
    const figures = entry.figures.map(({ series, period: about, value, scale, printedGrowthPercent }) => ({
      series,
      period: about,
      value,
      scale,
      printedGrowthPercent,
    }))
    const entries = formEntries(figures.map(({ series, ...figure }) => ({ ...figure, seriesKey: series })))
    const later = new Set(
      entry.figures
        .filter(({ firstPrint }) => firstPrint !== 'held')
        .map(({ series, period: about }) => `${series}@${about}`),
    )
    return { code, stage, period, embargoAt, calendar, figures, entries, later }
  })
}
