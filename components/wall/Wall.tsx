'use client'

import { useState } from 'react'
import { useCursor } from '../live/use-releases.ts'
import { type Expectations, useScene } from './use-scene.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { Vigil } from './vigil/Vigil.tsx'
import { WallSheet } from './WallSheet.tsx'

/** The newsroom screen. `expectations`: what is expected of releases still to come, by code. */
export function Wall({ expectations }: { expectations: Expectations }) {
  const { scene, live, releases, nowMs } = useScene(expectations)
  const { sequence } = useCursor()
  // Only what came while this screen stood is drawn in with the rule's one motion: a reload is no publication.
  const [openedAt] = useState(sequence)
  useWakeLock()
  return (
    <>
      <WallSheet scene={scene} releases={releases} live={live} nowMs={nowMs} sequence={sequence} openedAt={openedAt} />
      <Vigil />
    </>
  )
}
