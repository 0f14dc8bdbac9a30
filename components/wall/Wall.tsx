'use client'

import { useState } from 'react'
import type { Expected } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { sceneAt } from '#trade/wall/scene.ts'
import { useLines } from '../live/use-figure.ts'
import { useNow } from '../live/use-now.ts'
import { useCalendar, useCursor, useReleases } from '../live/use-releases.ts'
import { useAwaitedPolls } from './use-awaited-polls.ts'
import { useFontsFor } from './use-fonts.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { useSignOfLife } from './vigil/use-sign-of-life.ts'
import { Vigil } from './vigil/Vigil.tsx'
import { WallSheet } from './WallSheet.tsx'

/**
 * The newsroom screen. What it shows is a pure function of the live snapshot and of the database's time; this is where the two
 * are read. `expectations`: what is expected of releases still to come, by code.
 */
export function Wall({ expectations }: { expectations: Readonly<Record<ReleaseCode, readonly Expected[]>> }) {
  const nowMs = useNow()
  const live = useSignOfLife()
  const releases = useReleases()
  const calendar = useCalendar()
  const figures = useLines()
  const { sequence } = useCursor()
  // Only what came while this screen stood is drawn in with the rule's one motion: a reload is no publication.
  const [openedAt] = useState(sequence)
  useWakeLock()
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
  return (
    <>
      <WallSheet scene={scene} releases={releases} live={live} nowMs={nowMs} sequence={sequence} openedAt={openedAt} />
      <Vigil />
    </>
  )
}
