import type { Flow } from '#trade/flow.ts'
import { bareWords, isChinese, joined, withoutMarks } from '../plain-text.ts'

/**
 * The flow that words name, alone or within a header: `Export & Import`, `出口总值`, `Trade Balance`. The total first, since its
 * name holds both others'. Null where they name none.
 */
export function flowIn(label: string): Flow | null {
  const text = withoutMarks(label)
  const words = isChinese(text) ? joined(text) : bareWords(text)
  return FORMS.find(([form]) => form.test(words))?.[1] ?? null
}

const FORMS: readonly (readonly [RegExp, Flow])[] = [
  [/\bbalance\b|\bsurplus\b|\bdeficit\b|差额|顺差|逆差/, 'balance'],
  [/\bexports? and imports?\b|\bimports? and exports?\b|进出口/, 'total'],
  [/\bexports?\b|出口/, 'exports'],
  [/\bimports?\b|进口/, 'imports'],
]
