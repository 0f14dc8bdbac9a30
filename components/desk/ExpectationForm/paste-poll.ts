import type { TypedExpectation } from './ExpectationForm.tsx'

export const PARTS = ['median', 'low', 'high', 'forecasts'] as const
export type Part = (typeof PARTS)[number]

/**
 * `rows` with what was pasted into the field `part` of row `at`. Lines that name their figure go to its row, whichever field they were
 * pasted into; cells of a spreadsheet fill the fields from there on, as in one. Null where it is one field's text: then the
 * browser pastes it. What does not fit stays out; what is no number is said once it is saved.
 */
export function pastePoll(
  text: string,
  at: number,
  part: Part,
  rows: readonly TypedExpectation[],
): readonly TypedExpectation[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const named = lines.flatMap((line) => readLine(line) ?? [])
  if (named.length > 0) return named.reduce(putNamed, rows)
  if (lines.length < 2 && !text.includes('\t')) return null
  return lines.reduce((all, line, down) => putCells(all, at + down, PARTS.indexOf(part), line.split('\t')), rows)
}

type Named = Pick<TypedExpectation, 'flow' | 'currency'> & { readonly cells: readonly string[] }

const FLOW_WORDS = [
  ['exports', /\bexports?\b|出口/i],
  ['imports', /\bimports?\b|进口/i],
  ['balance', /\bbalance\b|\bsurplus\b|差额|顺差/i],
] as const
const YUAN = /\bCNY\b|\bRMB\b|\byuan\b|人民币|元/i
const DOLLARS = /\bUSD\b|US\$|\bdollars?\b|美元/i
const NUMBER = /[+\-−–]?\d+(?:[.,]\d+)*/g

/** “Exports, USD: 7.3 (4.2 to 11.0), 24 forecasts”: whose it is, and its numbers in that order. Null where it names no one figure. */
function readLine(line: string): Named | null {
  const flows = FLOW_WORDS.filter(([, word]) => word.test(line))
  const [flow] = flows[0] ?? []
  if (flow === undefined || flows.length > 1) return null
  // A dash between two numbers says “to”; one that clings to the second alone is its sign.
  const cells = [...line.replace(/(\d%?)(?:[–—-]|\s+[–—-]\s+)(?=\d)/g, '$1 ').matchAll(NUMBER)].map(([cell]) => cell)
  if (cells.length === 0) return null
  return { flow, currency: YUAN.test(line) && !DOLLARS.test(line) ? 'CNY' : 'USD', cells }
}

function putNamed(rows: readonly TypedExpectation[], { flow, currency, cells }: Named): readonly TypedExpectation[] {
  const at = rows.findIndex((row) => row.flow === flow && row.currency === currency)
  return putCells(rows, at, 0, cells)
}

function putCells(
  rows: readonly TypedExpectation[],
  at: number,
  from: number,
  cells: readonly string[],
): readonly TypedExpectation[] {
  const filled = Object.fromEntries(
    cells.flatMap((cell, right) => {
      const part = PARTS[from + right]
      return part ? [[part, cell.trim().replace(/%$/, '')]] : []
    }),
  )
  return rows.map((row, n) => (n === at ? { ...row, ...filled } : row))
}
