/** Currencies the agency prints; never compared or mixed. */
export const CURRENCIES = ['USD', 'CNY'] as const
export type Currency = (typeof CURRENCIES)[number]

export function otherCurrency(currency: Currency): Currency {
  return currency === 'USD' ? 'CNY' : 'USD'
}

/** A currency, or the base unit of a quantity (tons, pieces, vehicles, ...). */
export type UnitBase = Currency | (string & {})

/** What printed digits count: `scale` is a power of ten, so 43.85 with { CNY, 12 } is 43.85 trillion yuan. */
export interface Unit {
  readonly base: UnitBase
  readonly scale: number
}

// The agency counts in 万 (10⁴) and 亿 (10⁸), its English pages in thousands, millions and billions.
const SCALE_WORDS: Record<number, string> = {
  0: '',
  1: '10',
  2: '100',
  3: '1,000',
  4: '10,000',
  5: '100,000',
  6: 'million',
  7: '10 million',
  8: '100 million',
  9: 'billion',
  10: '10 billion',
  11: '100 billion',
  12: 'trillion',
}
const SCALES = new Map<string, number>([
  ...Object.entries(SCALE_WORDS).map(([scale, word]) => [word, Number(scale)] as const),
  ['1 million', 6],
  ['thousand', 3],
])

/** 'USD billion', 'CNY 100 million', '10,000 tons', 'pieces'. A currency stands before its scale, a quantity after. */
export function printUnit({ base, scale }: Unit): string {
  const words = SCALE_WORDS[scale]
  if (words === undefined) throw new RangeError(`no word for a scale of 10^${scale}`)
  return (isCurrency(base) ? [base, words] : [words, base]).filter(Boolean).join(' ')
}

/** The unit `text` names, in the forms of `printUnit` and of the agency's tables ('US$1,000', 'USD1 Million'). Throws RangeError. */
export function parseUnit(text: string): Unit {
  const cleaned = text
    .trim()
    .replace(/^US\$/, 'USD ')
    .replace(/^(USD|CNY)(?=\d)/, '$1 ')
    .replace(/\s+/g, ' ')
  const money = /^(USD|CNY)(?: (.+))?$/.exec(cleaned)
  if (money) return { base: money[1] as Currency, scale: scaleOf(money[2] ?? '', text) }
  const counted = /^((?:[\d,]+ )?(?:million|billion|trillion) |[\d,]+ )?(.+)$/i.exec(cleaned)
  return { base: counted?.[2] ?? cleaned, scale: scaleOf((counted?.[1] ?? '').trim(), text) }
}

export function isCurrency(base: UnitBase): base is Currency {
  return base === 'USD' || base === 'CNY'
}

function scaleOf(words: string, text: string): number {
  const scale = SCALES.get(words.toLowerCase())
  if (scale === undefined) throw new RangeError(`unknown unit "${text}"`)
  return scale
}
