import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result } from './results.ts'
import { runStages } from './stages.ts'

const stage = (name: string, passed: number, failed: number, needs: string[] = []) => ({
  name,
  needs,
  run: vi.fn<() => Promise<Result>>(async () => ({ passed, failed })),
})

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

describe('the stages of npm test', () => {
  it('add up, and one that failed does not hide the later ones', async () => {
    const unit = { name: 'unit', run: async () => ({ passed: 40, failed: 2, failures: ['a: 1', 'b: 2'] }) }
    expect(await runStages([stage('types', 0, 1), unit, stage('e2e', 5, 0)])).toEqual({
      passed: 45,
      failed: 3,
      failures: ['types', 'unit › a: 1', 'unit › b: 2'],
    })
  })

  it('count one that throws as a failure', async () => {
    const broken = { name: 'build', run: () => Promise.reject(new Error('no')) }
    expect(await runStages([broken, stage('unit', 3, 0)])).toMatchObject({
      passed: 3,
      failed: 1,
      failures: ['build › no'],
    })
  })

  it('do not run what lacks its needs, and count that as a failure too', async () => {
    const e2e = stage('e2e', 5, 0, ['build'])
    expect(await runStages([stage('build', 0, 1), e2e])).toMatchObject({ passed: 0, failed: 2 })
    expect(e2e.run).not.toHaveBeenCalled()
  })

  it('run alone with their needs when named', async () => {
    const [types, build, e2e] = [stage('types', 1, 0), stage('build', 0, 0), stage('e2e', 5, 0, ['build'])]
    expect(await runStages([types, build, e2e], ['e2e'])).toEqual({ passed: 5, failed: 0, failures: [] })
    expect(types.run).not.toHaveBeenCalled()
    expect(build.run).toHaveBeenCalled()
  })

  it('refuse a name there is none of', async () => {
    await expect(runStages([stage('types', 1, 0)], ['tipes'])).rejects.toThrow(
      'There is no stage "tipes". Choose among: types.',
    )
  })
})
