import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { writeFigure } from '../../api/v1/write-figure.ts'
import { type FileFacts, indexBase } from './file-facts.ts'
import { inTurns } from './in-turns.ts'
import type { ViewRecord } from './view-records.ts'

/** A view as JSON (docs/api.md): decimals as strings, each with its unit, each observation with its vintage and source. */
export async function viewJson(facts: FileFacts): Promise<string> {
  const { query, place, verdict } = facts
  const { flow, counted, currency, basis, split, shown } = query
  const both = <K extends 'agency' | 'terms' | 'rehearsal'>(key: K) => ({
    en: takeAwayWords.en[key],
    zh: takeAwayWords.zh[key],
  })
  const head = JSON.stringify({
    ...(facts.isRehearsal && { rehearsal: both('rehearsal') }),
    title: facts.title,
    address: facts.pinnedAddress,
    asOf: { pinned: facts.isPinned, ...place },
    query: { flow, counted, currency, basis, split, shown, indexBase: indexBase(facts) },
    agency: both('agency'),
    terms: both('terms'),
    notHeld: verdict === true ? null : verdict,
  })
  const rows = await inTurns(rowsOf(facts.records), (records) => JSON.stringify(writeRow(records)))
  return `${head.slice(0, -1)},"rows":[${rows.join(',')}]}`
}

/** Records by their row: all of a row's stand together. */
function rowsOf(records: readonly ViewRecord[]): readonly (readonly ViewRecord[])[] {
  const rows = new Map<string, ViewRecord[]>()
  for (const record of records) {
    const row = rows.get(record.row)
    if (row) row.push(record)
    else rows.set(record.row, [record])
  }
  return [...rows.values()]
}

function writeRow(records: readonly ViewRecord[]) {
  const [first] = records
  if (!first) throw new RangeError('a row without a record')
  const { row, kind, name, flow } = first
  return { row, kind, name, flow, observations: records.map(observation) }
}

function observation(record: ViewRecord) {
  const { row: _row, kind: _kind, name: _name, flow: _flow, figure, ...numbers } = record
  const { series, status, firstPrint, vintage, publishedAt, release, source, disagreements, replaces } = figure
    ? writeFigure(figure)
    : NONE
  return { ...numbers, series, status, firstPrint, vintage, publishedAt, release, source, disagreements, replaces }
}

const NONE = {
  series: null,
  status: null,
  firstPrint: null,
  vintage: null,
  publishedAt: null,
  release: null,
  source: null,
  disagreements: [],
  replaces: null,
}
