import type { ReleaseKind, ReleaseState } from '#trade/release.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { tellApproval } from '../clock/wake.ts'
import { serverLog } from '../server-log.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { draftChecksum } from './checksum.ts'
import { readDraft } from './draft-figure.ts'
import { readFourEyes } from './four-eyes.ts'
import { ChecksumError, StateError } from './refused.ts'
import { traceOf } from './trace.ts'

/** What a person may ask for. Publishing, correcting and withdrawing happen through `publish()` alone. */
export type AskedState = Extract<ReleaseState, 'draft' | 'in-review' | 'approved'>

/** What an approver looked at: the figures by checksum, and the revision, which the headline counts in too. */
export interface Seen {
  readonly checksum: string
  readonly revision: number
}

/** `embargoAt`: the instant to publish at; null publishes as soon as the clock sees it. `seen`: it must still be that. */
export interface Approval {
  readonly embargoAt: Date | null
  readonly seen?: Seen
}

const FOLLOWS: Record<AskedState, readonly ReleaseState[]> = {
  'in-review': ['draft'],
  approved: ['in-review'],
  draft: ['in-review', 'approved'],
}

/**
 * Moves a release to a state a person may ask for; the database refuses any other step, too. Approving freezes the draft:
 * its checksum is what `publish()` will demand. `alongside` is kept with the step or not at all. Throws StateError when the release
 * is elsewhere or the approver entered or edited it (where four eyes are asked for), ChecksumError when it is not what they saw.
 */
export async function transition(
  code: string,
  to: AskedState,
  by: Actor,
  approval: Approval = { embargoAt: null },
  alongside: (tx: Database) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const trace = await transaction(async (tx) => {
    const moved = await move(tx, code, to, by, approval)
    await alongside(tx)
    return moved
  })
  serverLog().info({ trace, code, by: by.id }, to)
  tellApproval()
}

/** Answers the trace of an approval; null for any other step. */
async function move(tx: Database, code: string, to: AskedState, by: Actor, approval: Approval): Promise<string | null> {
  const [release] = await tx.$queryRaw<
    Held[]
  >`SELECT "id", "kind"::text AS "kind", "state"::text AS "state", "enteredBy", "editors", "revision" FROM "Release" WHERE "code" = ${code} FOR UPDATE`
  if (!release) throw new StateError(`there is no release ${code}`)
  if (!FOLLOWS[to].includes(release.state)) throw new StateError(`${code} is ${release.state}: ${to} does not follow`)
  const approved = to === 'approved' ? await approve(tx, code, release, by, approval) : null
  const change = approved ?? (to === 'draft' ? UNAPPROVED : {})
  await tx.release.update({ where: { id: release.id }, data: { state: STATE_NAMES[to], ...change } })
  const trace = approved && traceOf({ code, ...approved })
  const isAlone = approved !== null && release.editors.includes(by.id)
  const after = { state: to, ...change, ...(trace && { trace }), ...(isAlone && { isAlone }) }
  await audit(tx, by, `release.${to}`, code, { state: release.state }, after)
  return trace
}

interface Held {
  id: number
  kind: ReleaseKind
  state: ReleaseState
  enteredBy: string | null
  editors: string[]
  revision: number
}

// The generated client writes enum members without the hyphen.
const STATE_NAMES = { draft: 'draft', 'in-review': 'in_review', approved: 'approved' } as const

const UNAPPROVED = {
  approvedBy: null,
  approvedAt: null,
  approvedChecksum: null,
  heldAt: null,
  heldBy: null,
  letGoAt: null,
}

async function approve(tx: Database, code: string, release: Held, by: Actor, { embargoAt, seen }: Approval) {
  if (release.editors.includes(by.id) && (await readFourEyes(tx)).isOn) {
    const did = release.enteredBy === by.id ? 'entered' : 'edited'
    throw new StateError(`${code} was ${did} by ${by.name}: a second person approves it`)
  }
  const figures = await readDraft(tx, release.id)
  // A withdrawal names its figures by their release: it has none of its own.
  if (figures.length === 0 && release.kind !== 'withdrawal') throw new StateError(`${code} has no figures to approve`)
  const approvedChecksum = draftChecksum(figures)
  if (seen && (seen.checksum !== approvedChecksum || seen.revision !== release.revision)) throw new ChecksumError(code)
  const approvedAt = await databaseNow(tx)
  return { approvedBy: by.id, approvedAt, approvedChecksum, embargoAt: embargoAt ?? approvedAt }
}
