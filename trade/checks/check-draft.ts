import { aboutChanges, somethingChanges } from './about-changes.ts'
import { addsUp } from './adds-up.ts'
import { figuresBelong, neverAlone } from './belongs.ts'
import { calendarKnows } from './calendar.ts'
import { type Background, type Draft, type ReadEntry, readEntries } from './draft.ts'
import { currenciesAgree } from './exchange-rate.ts'
import { type FigureRef, type Finding, refKey, type Severity } from './finding.ts'
import { growthAddsUp } from './growth-adds-up.ts'
import { currenciesGrowAlike } from './growth-currencies.ts'
import { growthMatches } from './growth-matches.ts'
import { growthToDateFits } from './growth-to-date.ts'
import { linesAreThere } from './last-of-kind.ts'
import { magnitudeFits } from './magnitude.ts'
import { nothingIsMissing } from './missing-figures.ts'
import { growthIsTheMonths } from './month-growth.ts'
import { growthIsUsual } from './outlier.ts'
import { partsFit } from './parts.ts'
import { digitsAreCustom, growthHasOneDecimal } from './printed-digits.ts'
import { periodIsNew } from './published.ts'
import { fieldsAreNumbers } from './readable.ts'
import { restatedWithinReason } from './restated.ts'
import { RULE_LIST, type RuleId } from './rules.ts'
import { signIsRight } from './sign.ts'
import { figuresAreNew } from './stale.ts'
import { nothingIsTwice } from './twice.ts'
import { priceIsUsual } from './unit-price.ts'
import { yearToDateAdds } from './year-to-date.ts'

type FindsOut = (entries: readonly ReadEntry[], background: Background, draft: Draft) => readonly Finding[]

/** How each rule finds out, in the order of the list that says what it is (rules.ts). */
const FINDS_OUT: Readonly<Record<RuleId, FindsOut>> = {
  number: fieldsAreNumbers,
  belongs: figuresBelong,
  merged: neverAlone,
  calendar: calendarKnows,
  published: periodIsNew,
  twice: nothingIsTwice,
  stale: figuresAreNew,
  missing: nothingIsMissing,
  'last-of-kind': linesAreThere,
  sign: signIsRight,
  'adds-up': addsUp,
  parts: partsFit,
  magnitude: magnitudeFits,
  currencies: currenciesAgree,
  'year-to-date': yearToDateAdds,
  restated: restatedWithinReason,
  'growth-matches': growthMatches,
  'growth-adds-up': growthAddsUp,
  'growth-to-date': growthToDateFits,
  'growth-currencies': currenciesGrowAlike,
  'month-growth': growthIsTheMonths,
  'unit-price': priceIsUsual,
  digits: digitsAreCustom,
  'growth-digits': growthHasOneDecimal,
  outlier: growthIsUsual,
  changes: somethingChanges,
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, passed: 2 }

/**
 * What all rules say about `draft`: errors first, then warnings, then what passed; within each in the order of rules and figures.
 * Of a correction, only what its changes touch: the rest was accepted when it was published.
 */
export function checkDraft(draft: Draft, background: Background): readonly Finding[] {
  const entries = readEntries(draft.entries)
  const found = RULE_LIST.flatMap(([id]) => FINDS_OUT[id](entries, background, draft))
  const findings = draft.baseline ? aboutChanges(found, draft.entries, draft.baseline) : found
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, passed: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** The gravest finding about one field, or null where no rule spoke of it. Of what `checkDraft` answered: the gravest come first. */
export function gravest(findings: readonly Finding[], figure: FigureRef): Finding | null {
  const index = GRAVEST.get(findings) ?? indexOf(findings)
  GRAVEST.set(findings, index)
  return index.get(refKey(figure)) ?? null
}

// A table asks for each of its fields at each key.
const GRAVEST = new WeakMap<readonly Finding[], ReadonlyMap<string, Finding>>()

function indexOf(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const index = new Map<string, Finding>()
  for (const finding of findings) {
    for (const figure of finding.figures) {
      const key = refKey(figure)
      if (!index.has(key)) index.set(key, finding)
    }
  }
  return index
}
