import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { csvFile, csvText } from '../../csv-text.ts'
import { type FileFacts, indexBase } from './file-facts.ts'
import { inTurns } from './in-turns.ts'
import type { ViewRecord } from './view-records.ts'

type CsvFacts = Pick<FileFacts, 'query' | 'view' | 'records' | 'place' | 'isRehearsal'>
type Column = readonly [
  name: string,
  kind: 'text' | 'digits',
  of: (record: ViewRecord, facts: CsvFacts) => string | null,
]

/** Columns of the file: text is defused where a spreadsheet would run it; digits are left as they are, minus and all. */
const COLUMNS: readonly Column[] = [
  ['row', 'text', ({ row }) => row],
  ['name_en', 'text', ({ name }) => name.en],
  ['name_zh', 'text', ({ name }) => name.zh],
  ['flow', 'text', ({ flow }) => flow],
  ['basis', 'text', (_, { query }) => query.basis],
  ['period', 'text', ({ period }) => period],
  ['value', 'digits', ({ value }) => value],
  ['unit', 'text', ({ unit }) => unit],
  ['growth_printed_percent', 'digits', ({ printedGrowthPercent }) => printedGrowthPercent],
  ['growth_computed_percent', 'digits', ({ computedGrowthPercent }) => computedGrowthPercent],
  ['share_percent', 'digits', ({ sharePercent }) => sharePercent],
  ['contribution_points', 'digits', ({ contributionPoints }) => contributionPoints],
  ['contribution_is_about', 'text', ({ contributionIsAbout }) => (contributionIsAbout ? 'yes' : null)],
  ['status', 'text', ({ figure }) => figure?.status ?? null],
  ['first_print', 'text', ({ figure }) => figure?.firstPrint ?? null],
  ['missing_reason', 'text', ({ missingReason }) => missingReason],
  ['vintage', 'digits', ({ figure }) => (figure ? String(figure.vintage) : null)],
  ['published_at', 'text', ({ figure }) => figure?.publishedAt ?? null],
  ['release', 'text', ({ figure }) => figure?.release ?? null],
  ['source_url', 'text', ({ figure }) => figure?.source.url ?? null],
  ['source_cell', 'text', ({ figure }) => figure?.source.cell ?? null],
  ['source_note', 'text', ({ figure }) => figure?.source.note ?? null],
  ['counted', 'text', (_, { query }) => query.counted],
  ['transform', 'text', ({ transformed }, { query }) => transformed && query.shown],
  ['transformed_value', 'digits', ({ transformed }) => transformed?.value ?? null],
  ['transformed_unit', 'text', ({ transformed }) => transformed?.unit ?? null],
  ['transformed_missing_reason', 'text', ({ transformed }) => transformed?.missingReason ?? null],
  ['index_base', 'text', (_, facts) => indexBase(facts)],
  ['as_of_sequence', 'digits', (_, { place }) => String(place.sequence)],
]

// A file that was renamed must still say it.
const REHEARSAL: Column = ['rehearsal', 'text', () => takeAwayWords.en.rehearsal]

/** The records of a view. Decimals are exact and plain; what we compute keeps eight decimals. */
export async function viewCsv(facts: CsvFacts): Promise<string> {
  const columns = facts.isRehearsal ? [REHEARSAL, ...COLUMNS] : COLUMNS
  const lines = await inTurns(facts.records, (record) =>
    columns
      .map(([, kind, of]) => {
        const text = of(record, facts) ?? ''
        return kind === 'text' ? csvText(text) : text
      })
      .join(','),
  )
  return csvFile([columns.map(([name]) => name).join(','), ...lines])
}
