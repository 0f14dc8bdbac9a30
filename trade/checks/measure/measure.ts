import { checkDraft } from '../check-draft.ts'
import { type Finding, refKey, type Severity } from '../finding.ts'
import { Chance } from './chance.ts'
import { type FaultKind, FAULTS, type Faulty } from './faults.ts'
import type { PastDraft } from './past.ts'
import { type Weight, weigh } from './weight.ts'

export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[]

/** What the checks say of true releases, and of the same with one fault each. */
export interface Measured {
  readonly truths: readonly Truth[]
  readonly trials: readonly Trial[]
}

/** What the checks say of one true release: each error and warning is a false alarm, or its sources part. */
export interface Truth {
  readonly code: string
  readonly errors: number
  /** Of these, those that name a figure whose first print is not held: another source's, or a later one, beside first prints. */
  readonly errorsOfLaterPrints: number
  readonly warnings: number
  /** Of these, those that name what our history has no copy of; the agency printed it. */
  readonly warningsOfHoles: number
}

/** One fault put into a true release, and what came of it. */
export interface Trial {
  readonly code: string
  readonly kind: FaultKind
  readonly weight: Weight
  /** How gravely the first finding speaks that names the fault and did not before; null where none does. */
  readonly caught: Exclude<Severity, 'passed'> | null
}

/**
 * Runs the rules over each draft of `past`, then over the same with `times` faults of each kind, at fields that chance chooses. The
 * same seed tries the same faults.
 */
export function measure(past: Iterable<PastDraft>, seed: number, times: (of: PastDraft) => number): Measured {
  const truths: Truth[] = []
  const trials: Trial[] = []
  for (const one of past) {
    const findings = checkDraft(one.draft, one.background)
    truths.push(truthOf(one, findings))
    // Of its own for each release: what one has no place for must not shift the next one's faults.
    const chance = new Chance(seed + truths.length * 7919)
    for (const kind of FAULT_KINDS) {
      for (let time = 0; time < times(one); time += 1) {
        const trial = tryFault(one, findings, kind, chance)
        if (trial) trials.push(trial)
      }
    }
  }
  return { truths, trials }
}

function truthOf({ draft, later }: PastDraft, findings: readonly Finding[]): Truth {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity)
  const isLater = ({ figures, beside }: Finding) =>
    [...figures, ...(beside ?? [])].some(({ series, period }) => later.has(`${series}@${period}`))
  const isHole = ({ id }: Finding) => id.startsWith('missing:') || id.startsWith('last-of-kind:')
  return {
    code: draft.code,
    errors: of('error').length,
    errorsOfLaterPrints: of('error').filter(isLater).length,
    warnings: of('warning').length,
    warningsOfHoles: of('warning').filter(isHole).length,
  }
}

/** One fault of `kind` in a release of which the checks say `truth`. Null where it has no place for one. */
function tryFault(past: PastDraft, truth: readonly Finding[], kind: FaultKind, chance: Chance): Trial | null {
  const injected = FAULTS[kind](past, chance)
  if (!injected) return null
  const faulty = { ...injected, kind }
  const { code } = past.draft
  return { code, kind, weight: weigh(past, truth, faulty), caught: gravestNew(faulty, truth) }
}

/** Of what the checks say of the faulty release: the gravest that names the fault and was not said of the true one. */
function gravestNew(faulty: Faulty, truth: readonly Finding[]): Trial['caught'] {
  const said = new Set(
    truth.flatMap((finding) => [spoken(finding), ...named(finding).map((field) => `${spoken(finding)} ${field}`)]),
  )
  const wrong = new Set(faulty.fields.map(refKey))
  const isAboutIt = (finding: Finding) =>
    named(finding).some((field) => wrong.has(field) && !said.has(`${spoken(finding)} ${field}`)) ||
    (faulty.rules.some((rule) => finding.id.startsWith(`${rule}:`)) && !said.has(spoken(finding)))
  const news = checkDraft(faulty.draft, faulty.background).filter(isAboutIt)
  if (news.some(({ severity }) => severity === 'error')) return 'error'
  return news.some(({ severity }) => severity === 'warning') ? 'warning' : null
}

function spoken({ severity, id }: Finding): string {
  return `${severity} ${id}`
}

function named({ figures, beside }: Finding): readonly string[] {
  return [...figures, ...(beside ?? [])].map(refKey)
}
