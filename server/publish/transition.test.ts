import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import {
  CHIEF,
  DECEMBER,
  EDITOR,
  enter,
  type Entered,
  EXPORTS,
  published,
  withdrawalOf,
} from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { onApproval } from '../clock/wake.ts'
import { draftChecksum } from './checksum.ts'
import { readDraft } from './draft-figure.ts'
import { StateError } from './refused.ts'
import { type AskedState, transition } from './transition.ts'

ownDatabase(cloneDatabase)

let year = 2000
const december = (): Entered => ({ ...DECEMBER, code: `GACC-${++year}-12-flash` })

/** The steps people may ask for, from each state; what is not here is refused. */
const STEPS: Record<'draft' | 'in-review' | 'approved' | 'published' | 'withdrawn', readonly AskedState[]> = {
  draft: ['in-review'],
  'in-review': ['draft', 'approved'],
  approved: ['draft'],
  published: [],
  withdrawn: [],
}

for (const [from, follow] of Object.entries(STEPS) as [keyof typeof STEPS, readonly AskedState[]][]) {
  describe(`a release that is ${from}`, () => {
    it.each<AskedState>(['draft', 'in-review', 'approved'])(
      `${follow.length > 0 ? `may become ${follow.join(' or ')}` : 'stays so'}: %s`,
      async (to) => {
        const release = december()
        await bring(release, from)
        const step = transition(release.code, to, CHIEF)
        if (follow.includes(to)) await step
        else await expect(step).rejects.toThrow(new StateError(`${release.code} is ${from}: ${to} does not follow`))
        expect(await stateOf(release.code)).toBe(follow.includes(to) ? to : from)
      },
    )
  })
}

describe('an approval', () => {
  it('of one’s own draft is refused in words; a second person’s passes', async () => {
    const release = december()
    await bring(release, 'in-review')
    await expect(transition(release.code, 'approved', EDITOR)).rejects.toThrow(
      `${release.code} was entered by Li Na: a second person approves it`,
    )
    await transition(release.code, 'approved', CHIEF)
  })

  it('freezes what was entered: its checksum is that of the draft', async () => {
    const release = december()
    const id = await enter(release)
    await transition(release.code, 'in-review', EDITOR)
    await transition(release.code, 'approved', CHIEF)
    const { approvedChecksum, approvedBy } = await held(release)
    expect(approvedBy).toBe(CHIEF.id)
    expect(approvedChecksum).toBe(draftChecksum(await readDraft(database(), id)))
  })

  it('for no instant is for now: its embargo is the instant of the approval', async () => {
    const release = december()
    await bring(release, 'approved')
    const { embargoAt, approvedAt } = await held(release)
    expect(embargoAt).toEqual(approvedAt)
  })

  it('is gone once recalled: nothing of it is left to publish by', async () => {
    const release = december()
    await bring(release, 'approved')
    await transition(release.code, 'draft', EDITOR)
    expect(await held(release)).toMatchObject({ approvedBy: null, approvedAt: null, approvedChecksum: null })
  })

  it('of no figures is refused, but of a withdrawal, which has none of its own', async () => {
    const empty = { ...december(), figures: {} }
    await bring(empty, 'in-review')
    await expect(transition(empty.code, 'approved', CHIEF)).rejects.toThrow(`${empty.code} has no figures to approve`)
    const release = december()
    await published(release)
    await bring(withdrawalOf(release.code), 'approved')
  })

  it('and a recall wake the release clock, once they have happened', async () => {
    const release = december()
    await bring(release, 'in-review')
    const seen: Promise<string>[] = []
    const stop = onApproval(() => seen.push(stateOf(release.code)))
    await transition(release.code, 'approved', CHIEF)
    await transition(release.code, 'draft', EDITOR)
    stop()
    await transition(release.code, 'in-review', EDITOR)
    expect(seen).toHaveLength(2)
    await Promise.all(seen)
  })

  it('of two at once is given once', async () => {
    const release = december()
    await bring(release, 'in-review')
    const both = await Promise.allSettled([
      transition(release.code, 'approved', CHIEF),
      transition(release.code, 'approved', { ...CHIEF, id: 'another' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the checksum', () => {
  it('is of the figures, not of their order; any digit, status or source makes it another', async () => {
    const release = { ...december(), figures: { ...DECEMBER.figures, [EXPORTS]: ['335.63', '10.7'] as const } }
    const figures = await readDraft(database(), await enter(release))
    const [first, ...others] = figures
    if (!first) throw new Error('nothing was entered')
    const checksum = draftChecksum(figures)
    expect(draftChecksum(figures.toReversed())).toBe(checksum)
    for (const change of [
      { value: '335.630' },
      { printedGrowthPercent: '10.70' },
      { status: 'A' },
      { scale: 8 },
      { period: '2024-11' },
      { sourceCell: 'B8' },
      { missingReason: 'merged' },
    ] as const) {
      expect(draftChecksum([{ ...first, ...change }, ...others])).not.toBe(checksum)
    }
    expect(draftChecksum(others)).not.toBe(checksum)
    expect(draftChecksum([...figures, first])).not.toBe(checksum)
  })
})

async function bring(release: Entered, state: keyof typeof STEPS): Promise<void> {
  if (state === 'published' || state === 'withdrawn') {
    await published(release)
    if (state === 'withdrawn') await published(withdrawalOf(release.code))
    return
  }
  await enter(release)
  if (state !== 'draft') await transition(release.code, 'in-review', EDITOR)
  if (state === 'approved') await transition(release.code, 'approved', CHIEF)
}

function held({ code }: Entered) {
  return database().release.findUniqueOrThrow({ where: { code } })
}

async function stateOf(code: string): Promise<string> {
  return (await database().release.findUniqueOrThrow({ where: { code } })).state.replace('_', '-')
}
