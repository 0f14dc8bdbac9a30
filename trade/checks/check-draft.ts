import { aboutChanges } from './about-changes.ts'
import { addsUp } from './adds-up.ts'
import { figuresBelong } from './belongs.ts'
import { type Background, type Draft, type ReadEntry, readEntries } from './draft.ts'
import { currenciesAgree } from './exchange-rate.ts'
import type { FigureRef, Finding, Severity } from './finding.ts'
import { growthMatches } from './growth-matches.ts'
import { magnitudeFits } from './magnitude.ts'
import { nothingIsMissing } from './missing-figures.ts'
import { growthIsUsual } from './outlier.ts'
import { digitsAreCustom } from './printed-digits.ts'
import { fieldsAreNumbers } from './readable.ts'
import { signIsRight } from './sign.ts'
import { yearToDateAdds } from './year-to-date.ts'

type Rule = (entries: readonly ReadEntry[], background: Background, draft: Draft) => readonly Finding[]

/** Every rule, in the order in which a person wants to hear of it: first what can't be read, then what can't be, then what is odd. */
const RULES = {
  number: fieldsAreNumbers,
  belongs: figuresBelong,
  missing: nothingIsMissing,
  sign: signIsRight,
  'adds-up': addsUp,
  magnitude: magnitudeFits,
  currencies: currenciesAgree,
  'year-to-date': yearToDateAdds,
  'growth-matches': growthMatches,
  digits: digitsAreCustom,
  outlier: growthIsUsual,
} satisfies Record<string, Rule>

const ORDER: Record<Severity, number> = { error: 0, warning: 1, passed: 2 }

/**
 * What all rules say about `draft`: errors first, then warnings, then what passed; within each in the order of rules and figures.
 * Of a correction, only what its changes touch: the rest was accepted when it was published.
 */
export function checkDraft(draft: Draft, background: Background): readonly Finding[] {
  const entries = readEntries(draft.entries)
  const found = Object.values<Rule>(RULES).flatMap((rule) => rule(entries, background, draft))
  const findings = draft.baseline ? aboutChanges(found, draft.entries, draft.baseline) : found
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, passed: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** The gravest finding about one field, or null where no rule spoke of it. */
export function gravest(findings: readonly Finding[], { series, period, part }: FigureRef): Finding | null {
  const about = findings.filter(({ figures }) =>
    figures.some((ref) => ref.series === series && ref.period === period && ref.part === part),
  )
  return about.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])[0] ?? null
}
