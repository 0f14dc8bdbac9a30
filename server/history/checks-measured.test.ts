import { beforeAll, describe, expect, it } from 'vitest'
import { FAULT_KINDS, measure, type Measured } from '#trade/checks/measure/measure.ts'
import { replay } from '#trade/checks/measure/replay.ts'
import { percent, perRelease, shareOfWeight, sharesByKind } from '#trade/checks/measure/shares.ts'
import { pastReleases } from './past-releases.ts'

// `npm run -s bench -- checks` measures all of it; this is every sixteenth release, without the tables of a thousand lines.
const EVERY = 16
const LARGE = 250

let measured: Measured

beforeAll(() => {
  const sample = replay(pastReleases(), ({ entries }, at) => at % EVERY === 5 && entries.length <= LARGE)
  measured = measure(sample, 20_250_113, () => 2)
})

describe('the checks on the official history', () => {
  it('raise at most one false error and three false warnings a release', () => {
    expect(measured.truths.length).toBeGreaterThan(12)
    expect(perRelease(measured, ({ errors }) => errors)).toBeLessThanOrEqual(1)
    expect(perRelease(measured, ({ warnings }) => warnings)).toBeLessThanOrEqual(3)
  })

  it('catch at least 95% of the faults that can be told from the truth, and each kind of them', () => {
    const share = shareOfWeight(measured, 'plain')
    expect(share.of).toBeGreaterThan(300)
    expect(percent(share)).toBeGreaterThanOrEqual(95)
    for (const [kind, of] of sharesByKind(measured, 'plain'))
      expect(percent(of), `${kind}: ${of.caught} of ${of.of}`).toBeGreaterThanOrEqual(75)
  })

  it('count few faults as indistinguishable: with all of them missed nine in ten are caught', () => {
    const { trials } = measured
    const caught = trials.filter((trial) => trial.caught !== null)
    expect(caught.length / trials.length).toBeGreaterThan(0.88)
    expect(new Set(trials.map(({ kind }) => kind)).size).toBeGreaterThan(FAULT_KINDS.length - 3)
  })
})
