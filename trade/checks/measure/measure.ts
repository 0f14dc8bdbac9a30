import { checkDraft } from '../check-draft.ts'
import { type Finding, refKey, type Severity } from '../finding.ts'
import { Chance } from './chance.ts'
import { type FaultKind, FAULTS, type Faulty } from './faults.ts'
import type { PastDraft } from './past.ts'
import { type Weight, weigh } from './weight.ts'

/** One fault put into a true release, and what came of it. */
export interface Trial {
  readonly kind: FaultKind
  readonly weight: Weight
  /** How gravely the first finding speaks that names the fault and did not before; null where none does. */
  readonly caught: Exclude<Severity, 'passed'> | null
  readonly faulty: Faulty
}

/** One fault of `kind` in a release of which the checks say `truth`. Null where it has no place for one. */
export function tryFault(past: PastDraft, truth: readonly Finding[], kind: FaultKind, chance: Chance): Trial | null {
  const injected = FAULTS[kind](past, chance)
  if (!injected) return null
  const faulty = { ...injected, kind }
  const said = new Set(
    truth.flatMap((finding) => [spoken(finding), ...named(finding).map((field) => `${spoken(finding)} ${field}`)]),
  )
  const wrong = new Set(faulty.fields.map(refKey))
  const caught = checkDraft(faulty.draft, faulty.background).find(
    (finding) =>
      finding.severity !== 'passed' &&
      (named(finding).some((field) => wrong.has(field) && !said.has(`${spoken(finding)} ${field}`)) ||
        (faulty.rules.some((rule) => finding.id.startsWith(`${rule}:`)) && !said.has(spoken(finding)))),
  )
  const severity = caught?.severity
  return { kind, weight: weigh(past, truth, faulty), caught: severity === 'passed' ? null : (severity ?? null), faulty }
}

function spoken({ severity, id }: Finding): string {
  return `${severity} ${id}`
}

function named({ figures, beside }: Finding): readonly string[] {
  return [...figures, ...(beside ?? [])].map(refKey)
}
