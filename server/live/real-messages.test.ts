import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { readEntry, readSnapshot } from '#trade/live/read-message.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { ownDatabase } from '../testing/own-database.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

describe('the door of a screen', () => {
  it('lets every entry of the whole history through, as it travels, and a snapshot of hundreds of its series', async () => {
    const entries = await history()
    expect(entries.length).toBeGreaterThan(300)
    for (const entry of entries)
      expect([entry.sequence, readEntry(travelled(entry)) !== null]).toEqual([entry.sequence, true])
    const series = [...new Set(entries.flatMap(({ figures }) => figures.map((figure) => figure.series)))].slice(0, 500)
    const snapshot = travelled(await snapshotFor({ series, fromYear: 1990 }))
    expect(readSnapshot(snapshot)).toBe(snapshot)
  })

  it('keeps out an entry of which any one member is another thing, but lets through one that says more than we know', async () => {
    const whole = travelled((await history()).find(({ release, figures }) => release?.sentences && figures.length > 3))
    if (!whole) throw new Error('the history has no release with sentences')
    expect(readEntry({ ...whole, colour: 'red' })).not.toBeNull()
    for (const member of Object.keys(whole)) {
      expect([member, readEntry({ ...whole, [member]: { not: 'this' } })]).toEqual([member, null])
      const { [member as 'hash']: _, ...without } = whole
      expect([member, readEntry(without)]).toEqual([member, null])
    }
    const [figure, ...others] = whole.figures
    for (const member of Object.keys(figure ?? {}))
      expect([member, readEntry({ ...whole, figures: [{ ...figure, [member]: { not: 'this' } }, ...others] })]).toEqual(
        [member, null],
      )
    for (const member of Object.keys(whole.release ?? {}))
      expect([member, readEntry({ ...whole, release: { ...whole.release, [member]: 7.5 } })]).toEqual([member, null])
  })
})

async function history(): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  for (;;) {
    const more = await entriesAfter(entries.at(-1)?.sequence ?? 0, 100)
    if (more.length === 0) return entries
    entries.push(...more)
  }
}

/** As JSON over the wire. */
function travelled<T>(message: T): T {
  return JSON.parse(JSON.stringify(message)) as T
}
