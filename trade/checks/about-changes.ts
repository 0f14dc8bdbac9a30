import type { Background, Draft, DraftEntry, ReadEntry } from './draft.ts'
import { type Finding, type FigureRef, growthOf, refKey, valueOf } from './finding.ts'
import { typedDigits } from './typed-number.ts'

/** A correction or addition changes something. */
export function somethingChanges(
  _entries: readonly ReadEntry[],
  _background: Background,
  { entries, baseline }: Draft,
): readonly Finding[] {
  return baseline && changedFields(entries, baseline).size === 0 ? [NOTHING] : []
}

/** The findings that a correction's or addition's figures touch: all others were accepted when it was published. */
export function aboutChanges(
  findings: readonly Finding[],
  entries: readonly DraftEntry[],
  baseline: readonly DraftEntry[],
): readonly Finding[] {
  const changed = changedFields(entries, baseline)
  // Where there are none, that alone is said.
  if (changed.size === 0) return findings.filter(({ id }) => id === NOTHING.id)
  const touches = (refs: readonly FigureRef[] | undefined) => refs?.some((ref) => changed.has(refKey(ref))) ?? false
  return findings.filter(({ figures, beside }) => touches(figures) || touches(beside))
}

function changedFields(entries: readonly DraftEntry[], baseline: readonly DraftEntry[]): ReadonlySet<string> {
  const before = fields(baseline)
  const after = fields(entries)
  return new Set([...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)))
}

/** What each field says, by its key; empty fields are not there. */
function fields(entries: readonly DraftEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const [value, growth] = [typedDigits(entry.value), typedDigits(entry.printedGrowthPercent)]
      return [
        ...(value === null ? [] : [[refKey(valueOf(entry)), `${value} ${entry.scale}`] as const]),
        ...(growth === null ? [] : [[refKey(growthOf(entry)), growth] as const]),
      ]
    }),
  )
}

const NOTHING: Finding = {
  id: 'changes:none',
  severity: 'error',
  figures: [],
  message: { en: 'Nothing differs from what is published', zh: '与已发布的数字没有不同' },
  detail: { en: 'change or add a figure', zh: '请改正或补充数字' },
  found: '0',
  expected: '1',
}
