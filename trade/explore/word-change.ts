import {
  COMPARED,
  type Parameter,
  parseSelection,
  printSelection,
  readParameter,
  type ViewQuery,
} from './view-query.ts'

/** A parameter of the address that is a word of the explorer's sentence, and so a control. */
export type AskWord = Exclude<Parameter, 'chart' | 'lines' | 'sort' | 'table' | 'pin' | 'quote'>

/**
 * What choosing `value` of the word `word` changes in `query`: the word itself, and what no longer makes sense with it. Values are
 * written as in the address; an empty one stands for nothing chosen. One that can't be read changes nothing.
 */
export function wordChange(query: ViewQuery, word: AskWord, value: string): Partial<ViewQuery> {
  const change = chosen(query, word, value)
  switch (word) {
    // A balance does not grow by per cent.
    case 'flow':
      return change.flow === 'balance' ? { ...change, shown: 'level' } : change
    case 'of':
      return query.shown === 'share' || query.shown === 'contribution'
        ? { ...change, ...ANY_PERIOD, shown: 'growth' }
        : { ...change, ...ANY_PERIOD }
    case 'goods':
      return query.split === 'nothing' ? { ...change, ...ANY_PERIOD } : { ...change, ...ANY_PERIOD, split: 'nothing' }
    case 'in':
    case 'by':
    case 'with':
    case 'split':
      return { ...change, ...ANY_PERIOD }
    default:
      return change
  }
}

// Other series begin and end elsewhere.
const ANY_PERIOD = { from: null, to: null } as const

function chosen(query: ViewQuery, word: AskWord, value: string): Partial<ViewQuery> {
  if (word === 'and') return { compared: toggled(query, value) }
  return (value === '' ? NOTHING[word] : readParameter(word, value)) ?? {}
}

const NOTHING: Partial<Record<AskWord, Partial<ViewQuery>>> = {
  from: { from: null },
  to: { to: null },
  base: { base: null },
  asOf: { asOf: null },
}

/** Set beside the view, or taken away again; an empty text takes all away. */
function toggled({ compared }: ViewQuery, text: string): ViewQuery['compared'] {
  const selection = parseSelection(text)
  if (!selection) return []
  const without = compared.filter((one) => printSelection(one) !== text)
  return without.length < compared.length ? without : [...compared, selection].slice(-COMPARED)
}
