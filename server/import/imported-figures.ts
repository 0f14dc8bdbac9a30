import type { DraftFigure, Problem } from '#ingest/draft.ts'
import type { FileReading } from '#ingest/read-tables.ts'
import { seriesOf } from '#ingest/series-of.ts'
import { comesMerged, type Period, printPeriod, yearToDate } from '#trade/period.ts'
import { type ReleaseCode, releaseCode } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { DeskError } from '../desk/desk-error.ts'

/** A figure of a file as a draft will hold it. */
export interface ImportedFigure {
  readonly series: SeriesKey
  readonly period: string
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly cell: string
  readonly isRestated: boolean
}

/** What a file's tables are, for the desk: the release they belong to, their figures, and what is not taken and why. */
export interface Imported {
  readonly release: ReleaseCode
  readonly stage: 'flash' | 'report'
  readonly period: string
  readonly figures: readonly ImportedFigure[]
  /** Cells that were read and have no place among our series. */
  readonly notPlaced: readonly Problem[]
}

/** The preliminary tables print 100 millions and millions; the bulletin, days later, ten thousands and thousands (layouts.md, section 0). */
const PRELIMINARY_FROM_SCALE = 6

/** The figures of a file's tables, all of one release. Throws DeskError where there is no table, or tables of two releases. */
export function importedFigures({ tables, refused }: FileReading): Imported {
  const [first, ...others] = tables.map((table) => ({ table, release: releaseOf(table.head.period, table.figures) }))
  if (!first) {
    throw new DeskError('file', {
      en: `no official table in this file. ${refused.map(({ cell, reason }) => `${cell}: ${reason.en}`).join('; ')}`,
      zh: `文件中没有可识别的海关统计表。${refused.map(({ cell, reason }) => `${cell}：${reason.zh}`).join('；')}`,
    })
  }
  const stranger = others.find(({ release }) => release.code !== first.release.code)
  if (stranger)
    throw new DeskError('file', {
      en: `tables of two releases: ${first.table.head.sheet} is of ${first.release.code}, ${stranger.table.head.sheet} of ${stranger.release.code}. Import them apart`,
      zh: `文件含两次发布的表：${first.table.head.sheet}属${first.release.code}，${stranger.table.head.sheet}属${stranger.release.code}，请分别导入`,
    })
  const notPlaced: Problem[] = []
  const figures = new Map<string, ImportedFigure>()
  for (const figure of tables.flatMap((table) => table.figures)) {
    const placed = seriesOf(figure)
    if ('why' in placed) {
      notPlaced.push({ cell: figure.cell, reason: placed.why })
      continue
    }
    // The agency prints "-" where nothing was traded: there is no figure, and none is made of it.
    if (figure.value === null && figure.printedGrowthPercent === null) continue
    const { value, unit, printedGrowthPercent, cell, isRestated } = figure
    const key = `${placed.series}@${placed.period}`
    if (!figures.has(key))
      figures.set(key, { ...placed, value, scale: unit.scale, printedGrowthPercent, cell, isRestated })
  }
  const { code, stage, period } = first.release
  return { release: code, stage, period, figures: [...figures.values()], notPlaced }
}

function releaseOf(
  { year, last }: Period,
  figures: readonly DraftFigure[],
): { code: ReleaseCode; stage: 'flash' | 'report'; period: string } {
  const scale = figures.find(({ measure }) => measure === 'value')?.unit.scale ?? 0
  const stage = scale >= PRELIMINARY_FROM_SCALE ? 'flash' : 'report'
  const isMerged = stage === 'flash' && comesMerged(year) && last <= 2
  const period = isMerged ? yearToDate(year, 2) : { year, first: last, last }
  return { code: releaseCode(stage, period), stage, period: printPeriod(period) }
}
