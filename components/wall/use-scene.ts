import type { Expected, ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { type Scene, sceneAt } from '#trade/wall/scene.ts'
import { useLines } from '../live/use-figure.ts'
import { useNow } from '../live/use-now.ts'
import { useCalendar, useReleases } from '../live/use-releases.ts'
import type { LiveMark } from './live-mark.ts'
import { useAwaitedPolls } from './use-awaited-polls.ts'
import { useFontsFor } from './use-fonts.ts'
import { useSignOfLife } from './vigil/use-sign-of-life.ts'

/** What is expected of releases still to come, by code. */
export type Expectations = Readonly<Record<ReleaseCode, readonly Expected[]>>

/**
 * What a screen shows at this second: a pure function of the live snapshot and of the database's time; this is where the two are
 * read. Keeps looking for polls that are awaited, and fetches the faces that the next sentence may need.
 */
export function useScene(expectations: Expectations): {
  readonly scene: Scene
  readonly live: LiveMark
  readonly releases: readonly ReleaseNotice[]
  readonly nowMs: number
} {
  const nowMs = useNow()
  const live = useSignOfLife()
  const releases = useReleases()
  const calendar = useCalendar()
  const figures = useLines()
  useAwaitedPolls(
    calendar.filter(({ release }) => !expectations[release]),
    nowMs,
    live.state === 'live',
  )
  useFontsFor(releases)
  const scene = sceneAt(
    { figures, releases, calendar, expectations },
    { nowMs, heardAtMs: live.state === 'stale' ? live.lastHeardMs : nowMs },
  )
  return { scene, live, releases, nowMs }
}
