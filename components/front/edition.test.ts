import { describe, expect, it } from 'vitest'
import { AFTER, AT_11, BEFORE, DECEMBER, NOTHING, YEAR_2024 } from '#trade/wall/december-2024.examples.ts'
import { sceneAt } from '#trade/wall/scene.ts'
import { edition } from './edition.ts'

const time = (nowMs: number) => ({ nowMs, heardAtMs: nowMs })

describe('the line under the masthead', () => {
  it('tells December together with its year where both came on one day', () => {
    const line = edition(sceneAt(AFTER, time(AT_11 + 1_000)), [YEAR_2024, DECEMBER], AT_11 + 1_000, 'en')
    expect(line).toMatchObject({
      about: 'December and full-year 2024',
      stage: 'flash release, provisional',
      day: 'Monday 13 January 2025',
    })
  })
  it('tells December alone where the year has not come', () => {
    expect(edition(sceneAt(AFTER, time(AT_11 + 1_000)), [DECEMBER], AT_11 + 1_000, 'zh')?.about).toBe('2024年12月')
  })
  it('counts down to what is awaited', () => {
    expect(edition(sceneAt(BEFORE, time(AT_11 - 872_000)), [], AT_11 - 872_000, 'en')?.time).toBe(
      'Out at 11:00 Beijing, in 14:32',
    )
  })
  it('is empty before anything is held', () => {
    expect(edition(sceneAt(NOTHING, time(AT_11)), [], AT_11, 'en')).toBeNull()
  })
})
