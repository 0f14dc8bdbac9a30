import type { Snapshot } from '#trade/live/fold.ts'
import type { Layout } from '#trade/wall/layout/layout.ts'
import { sceneAt } from '#trade/wall/scene.ts'
import { useNow } from '../../live/use-now.ts'
import { LayoutSheet } from '../../wall/layout/LayoutSheet.tsx'
import type { PartnerNames } from '../../wall/layout/panel-facts.ts'
import type { Expectations } from '../../wall/use-scene.ts'
import wall from '../../wall/wall.module.css'
import styles from './Arranger.module.css'

/** What a wall is drawn from, as the page has read it. */
export interface WallFactsHere {
  readonly snapshot: Snapshot
  readonly expectations: Expectations
  readonly partners: PartnerNames
}

/** The wall itself, small: the same panels with the figures that are public, lying or upright. Nothing for who hears the page. */
export function SmallWall({
  panels,
  facts: { snapshot, expectations, partners },
  shape,
  sign,
}: {
  panels: Layout['panels']
  facts: WallFactsHere
  shape: 'lying' | 'standing'
  sign: string
}) {
  const nowMs = useNow()
  const { figures, releases, calendar, cursor } = snapshot
  const scene = sceneAt(
    { figures, releases, calendar: Object.values(calendar), expectations },
    { nowMs, heardAtMs: nowMs },
  )
  return (
    <div className={styles.frame} data-shape={shape} aria-hidden="true" inert>
      <div className={wall.small} data-theme="wall" data-sign={sign}>
        <LayoutSheet
          as="div"
          layout={{ panels }}
          scene={scene}
          figures={figures}
          releases={releases}
          partners={partners}
          live={{ state: 'live', lastHeardMs: nowMs, isAgeKnown: true }}
          nowMs={nowMs}
          sequence={cursor.sequence}
          openedAt={cursor.sequence}
        />
      </div>
    </div>
  )
}
