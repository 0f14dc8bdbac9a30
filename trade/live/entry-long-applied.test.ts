import { expect, it } from 'vitest'
import { type ClientState, opened, step } from './client-state.ts'
import { ModelLog } from './model-log.ts'

const EXPORTS = 'CN.exports.all.value.USD.month'
const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }

it('L2 an entry that was applied long ago changes nothing: 337.0 stays where 335.63 had stood, however often that comes again', () => {
  const log = new ModelLog('an epoch')
  const first = log.append({ what: 'release', figures: [{ series: EXPORTS, period: '2024-12', value: '335.63' }] })
  log.append({ what: 'correction', of: 0, figures: [{ series: EXPORTS, period: '2024-12', value: '337.0' }] })
  const live: ClientState = { ...opened(log.snapshot(SUBSCRIPTION)), at: 'live' }
  const { state, effects } = step(step(live, { on: 'entry', entry: first }).state, { on: 'entry', entry: first })
  expect(state).toStrictEqual(live)
  expect(state.snapshot.figures[EXPORTS]?.['2024-12']?.value).toBe('337.0')
  expect(effects).toEqual([])
})
