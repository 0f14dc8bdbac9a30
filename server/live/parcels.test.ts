import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as ws from 'ws'
import type { LogEntry } from '#trade/live/entry.ts'
import type { Figure } from '#trade/figure.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { cut } from './backfill.ts'
import { Parcels } from './parcels.ts'
import { sameSubscription } from './subscriptions.ts'
import { textFrame } from './text-frame.ts'

const SERIES = ['CN.exports.all.value.USD.month', 'CN.imports.all.value.USD.month', 'CN.balance.all.value.USD.month']
const figures = fc.array(
  fc.record({
    series: fc.constantFrom(...SERIES),
    period: fc.constantFrom('2023-12', '2024-01..02', '2024'),
    value: fc.string(),
  }),
)
const subscription = fc.record({
  series: fc.array(fc.constantFrom(...SERIES, 'CN.exports.commodity:fish.value.USD.month'), { maxLength: 8 }),
  fromYear: fc.constantFrom(2023, 2024, 2025),
})

describe('a parcel', () => {
  it('says what the entry cut to the subscription says, whatever was asked for', () => {
    fc.assert(
      fc.property(figures, fc.array(subscription, { maxLength: 4 }), (all, subscriptions) => {
        const entry = new MemoryTail().append(all as unknown as Figure[], '海关总署 “” 43.85')
        const parcels = new Parcels()
        for (const asked of subscriptions) expect(entryIn(parcels, entry, asked)).toEqual(cut(entry, asked))
      }),
    )
  })

  it('is one for all who show the same, and made anew once it was forgotten', () => {
    const entry = new MemoryTail().append()
    const parcels = new Parcels()
    const asked = () => sameSubscription({ series: [...SERIES], fromYear: 2024 })
    const first = parcels.pack(entry, asked())
    expect(parcels.pack(entry, asked())).toBe(first)
    parcels.forget()
    expect(parcels.pack(entry, asked())).not.toBe(first)
    expect(parcels.pack(entry, asked())).toEqual(first)
  })
})

describe('a subscription', () => {
  it('is the same object for the same series and year, and another for others', () => {
    const one = sameSubscription({ series: ['a', 'b'], fromYear: 2024 })
    expect(sameSubscription({ series: ['a', 'b'], fromYear: 2024 })).toBe(one)
    expect(sameSubscription({ series: ['a', 'b'], fromYear: 2023 })).not.toBe(one)
    expect(sameSubscription({ series: ['ab'], fromYear: 2024 })).not.toBe(one)
  })
})

describe('a frame', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])('of %i characters is what ws itself would write', (length) => {
    const text = '贸'.repeat(Math.floor(length / 3)) + 'x'.repeat(length % 3)
    const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } }
    const theirs = Sender.frame(Buffer.from(text), { fin: true, opcode: 1, mask: false, rsv1: false, readOnly: true })
    expect(textFrame(text)[0].equals(Buffer.concat(theirs))).toBe(true)
  })
})

function entryIn(parcels: Parcels, entry: LogEntry, asked: { series: string[]; fromYear: number }): unknown {
  const { packet, frame } = parcels.pack(entry, sameSubscription(asked))
  expect(frame[0].toString('utf8').endsWith(packet)).toBe(true)
  const [event, said] = JSON.parse(packet.slice(1)) as [string, unknown]
  expect(event).toBe('entry')
  return said
}
