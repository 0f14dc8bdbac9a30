import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { publish } from '../publish/publish.ts'
import { transition } from '../publish/transition.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import {
  additionTo,
  CHIEF,
  checksumOf,
  correctionOf,
  DECEMBER,
  EDITOR,
  type Entered,
  EXPORTS,
  enter,
  IMPORTS,
  published,
  withdrawalOf,
} from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { previewRelease } from './preview-release.ts'

ownDatabase(cloneDatabase)

let year = 2030
const december = (): Entered => ({ ...DECEMBER, code: `GACC-${++year}-12-flash` })

/** Instants and the hash are the door's own: everything else was promised. */
function said({ release, figures, ...entry }: LogEntry): unknown {
  const notice = release && { ...release, publishedAt: '', amended: release.amended && { ...release.amended, at: '' } }
  const plain = figures.map((figure) => ({ ...figure, publishedAt: '' }))
  return {
    ...entry,
    hash: '',
    publishedAt: '',
    release: notice,
    figures: plain.toSorted((a, b) => a.series.localeCompare(b.series)),
  }
}

/** What the preview promises of a release in review, and what comes once it is published. */
async function promisedAndCame(entered: Entered) {
  await enter(entered)
  await transition(entered.code, 'in-review', EDITOR)
  const preview = await previewRelease(entered.code)
  if (!preview) throw new Error('there is nothing to preview')
  await transition(entered.code, 'approved', CHIEF)
  const { sequence } = await publish(entered.code, await checksumOf(entered.code), CHIEF)
  const [entry] = await entriesAfter(sequence - 1, 1)
  if (!entry) throw new Error('nothing was published')
  return { preview, entry, wall: await snapshotFor(preview.wall.subscription, sequence) }
}

describe('the preview', () => {
  it('promises the entry that comes, and the wall that it makes', async () => {
    const { preview, entry, wall } = await promisedAndCame(december())
    expect(said(preview.entry)).toEqual(said(entry))
    const lines = (figures: typeof wall.figures) =>
      Object.entries(figures).flatMap(([series, line]) =>
        Object.values(line).map(({ period, value, scale, printedGrowthPercent }) =>
          [series, period, value, scale, printedGrowthPercent].join(' '),
        ),
      )
    expect(new Set(lines(preview.wall.figures))).toEqual(new Set(lines(wall.figures)))
    expect(preview.wall.releases.map(({ code, sentences }) => [code, sentences])).toEqual(
      wall.releases.map(({ code, sentences }) => [code, sentences]),
    )
  })

  it('of a correction, an addition and a withdrawal names what each figure takes the place of', async () => {
    const first = december()
    await published({ ...first, figures: { [EXPORTS]: [null, '10.7'], [IMPORTS]: ['230.79', '1.0'] } })
    for (const next of [
      additionTo(first.code, { [EXPORTS]: ['335.63', '10.7'] }),
      correctionOf(first.code, { [EXPORTS]: ['335.64', '10.7'] }),
      withdrawalOf(first.code),
    ]) {
      const { preview, entry } = await promisedAndCame(next)
      expect(said(preview.entry)).toEqual(said(entry))
      expect(preview.entry.figures.every(({ replaces }) => replaces !== null)).toBe(true)
    }
  })

  it('of what is public is none, nor of an amendment whose subject was withdrawn meanwhile', async () => {
    const first = december()
    await published(first)
    expect(await previewRelease(first.code)).toBeNull()
    const late = correctionOf(first.code, { [EXPORTS]: ['335.64', '10.7'] })
    await enter(late)
    expect(await previewRelease(late.code)).not.toBeNull()
    await published(withdrawalOf(first.code))
    expect(await previewRelease(late.code)).toBeNull()
  })

  it('changes nothing', async () => {
    const { code } = december()
    await enter({ ...DECEMBER, code })
    const before = await snapshotFor({ series: [], fromYear: 9999 })
    await previewRelease(code)
    expect({ ...(await snapshotFor({ series: [], fromYear: 9999 })), takenAt: '' }).toEqual({ ...before, takenAt: '' })
  })
})
