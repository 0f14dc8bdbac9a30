'use client'

import { useState } from 'react'
import { itemAt, type PlaylistItem } from '#trade/wall/playlist.ts'
import { useLines } from '../../live/use-figure.ts'
import { useCursor } from '../../live/use-releases.ts'
import { type Expectations, useScene } from '../use-scene.ts'
import { useWakeLock } from '../use-wake-lock.ts'
import { Vigil } from '../vigil/Vigil.tsx'
import { WallSheet } from '../WallSheet.tsx'
import { LayoutSheet } from './LayoutSheet.tsx'
import type { PartnerNames } from './panel-facts.ts'

interface Props {
  /** One wall, or several in turn; below a `<Live>` that knows all their series. */
  readonly items: readonly PlaylistItem[]
  readonly expectations: Expectations
  readonly partners: PartnerNames
}

/** Walls that an admin arranged: one, or several that take turns by the database's clock. */
export function LayoutWall({ items, expectations, partners }: Props) {
  const { scene, live, releases, nowMs } = useScene(expectations)
  const figures = useLines()
  const { sequence } = useCursor()
  const [openedAt] = useState(sequence)
  useWakeLock()
  const at = itemAt(items, nowMs, scene)
  const layout = items[at]?.layout ?? null
  const shown = { scene, live, releases, nowMs, sequence, openedAt }
  return (
    <>
      {layout === null ? (
        <WallSheet {...shown} />
      ) : (
        <LayoutSheet key={at} layout={layout} figures={figures} partners={partners} {...shown} />
      )}
      <Vigil />
    </>
  )
}
