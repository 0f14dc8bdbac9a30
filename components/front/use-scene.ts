'use client'
import { useLines } from '#components/live/use-figure.ts'
import { useLiveState } from '#components/live/use-live-state.ts'
import { useNow } from '#components/live/use-now.ts'
import { useCalendar, useReleases } from '#components/live/use-releases.ts'
import type { Expected } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { type Scene, sceneAt } from '#trade/wall/scene.ts'

export type AwaitedExpectations = Readonly<Record<ReleaseCode, readonly Expected[]>>

/** What leads now: the same scene as a wall of the same second shows, so that page and wall never disagree. */
export function useScene(expectations: AwaitedExpectations): {
  scene: Scene
  nowMs: number
  isStale: boolean
  lastHeardAt: number
} {
  const nowMs = useNow(1000)
  const { state, lastHeardAt } = useLiveState()
  const facts = { figures: useLines(), releases: useReleases(), calendar: useCalendar(), expectations }
  return { scene: sceneAt(facts, { nowMs, heardAtMs: lastHeardAt }), nowMs, isStale: state === 'stale', lastHeardAt }
}
