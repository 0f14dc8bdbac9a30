import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Cell } from '../sheet.ts'
import { plain } from './plain-text.ts'
import { found } from './reasons.ts'

/** What a cell of figures holds: digits, the table's own sign for "none", nothing at all, or what is no figure and why. */
export type CellFigure =
  | { readonly is: 'digits'; readonly digits: string }
  | { readonly is: 'none' }
  | { readonly is: 'blank' }
  | { readonly is: 'wrong'; readonly found: Bilingual }

/** Marks that may stand behind a figure and are no part of it. */
const TRAILING_MARK = /[*＊※①-⑳¹²³]+$/u
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const BARE = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/

/**
 * Reads a figure in the forms of the agency's tables: `41,046.4 `, `-1.2`, full-width digits, a typographic minus; `-`, `—` and `..`
 * for none. A percentage is read with or without its sign, as percent. The stored number goes before the displayed one, which may
 * be rounded (layouts.md, "Parse the stored value").
 */
export function readFigure(cell: Cell, as: 'figure' | 'percent'): CellFigure {
  if (cell.trouble) return { is: 'wrong', found: troubleWords(cell) }
  const text = plain(cell.text.replace(TRAILING_MARK, '')).replace(/^'/, '').trim()
  if (cell.number !== null) return { is: 'digits', digits: stored(cell.number, text, as) }
  if (text === '') return { is: 'blank' }
  if (/^(?:-{1,3}|\.{2,3}|…)$/.test(text)) return { is: 'none' }
  const digits = (as === 'percent' ? text.replace(/ ?%$/, '') : text).replace(/^- (?=\d)/, '-').replace(/^\+/, '')
  if (GROUPED.test(digits)) return { is: 'digits', digits: digits.replaceAll(',', '') }
  if (BARE.test(digits)) return { is: 'digits', digits: digits.replace(/^(-?)\./, '$10.') }
  return { is: 'wrong', found: found.text(cell.text.trim()) }
}

/** 0.071 displayed as 7.1% is 7.1 percent: two places to the right, in digits. */
function stored(number: string, text: string, as: 'figure' | 'percent'): string {
  if (as !== 'percent' || !text.endsWith('%')) return number
  const sign = number.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = number.replace('-', '').split('.')
  const moved = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(2)
  return `${sign}${moved}${rest ? `.${rest}` : ''}`
}

function troubleWords({ trouble, text }: Cell): Bilingual {
  switch (trouble) {
    case 'formula':
      return found.formula(text.trim())
    case 'error':
      return found.error(text.trim())
    case 'date':
      return found.date(text.trim())
    case null:
      return found.text(text.trim())
  }
}
