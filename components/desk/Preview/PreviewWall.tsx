'use client'
import type { Snapshot } from '#trade/live/fold.ts'
import { sceneAt } from '#trade/wall/scene.ts'
import { useLanguage } from '../../words/Language.tsx'
import { WallSheet } from '../../wall/WallSheet.tsx'
import wall from '../../wall/wall.module.css'
import { deskWords } from '../words.ts'
import styles from './Preview.module.css'

// A moment after: what is new looks new.
const SEEN_AFTER_MS = 1_000

/** A wall a second after a release that has not been published, and says so across its foot. Nothing of it moves. */
export function PreviewWall({
  snapshot,
  publishedAt,
  sign,
}: {
  snapshot: Snapshot
  publishedAt: string
  sign: string
}) {
  const say = deskWords(useLanguage())
  const nowMs = Date.parse(publishedAt) + SEEN_AFTER_MS
  const { figures, releases, calendar, cursor } = snapshot
  const scene = sceneAt(
    { figures, releases, calendar: Object.values(calendar), expectations: {} },
    { nowMs, heardAtMs: nowMs },
  )
  return (
    <div className={wall.wall} data-theme="wall" data-sign={sign}>
      <WallSheet
        scene={scene}
        releases={releases}
        live={{ state: 'live', lastHeardMs: nowMs, isAgeKnown: true }}
        nowMs={nowMs}
        sequence={cursor.sequence}
        openedAt={cursor.sequence}
      />
      <p className={styles.mark}>{say.previewMark}</p>
    </div>
  )
}
