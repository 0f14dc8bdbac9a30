import { Live } from '#components/live/Live.tsx'
import { Awake } from '#components/wall/Awake.tsx'
import { Controls } from '#components/wall/Controls.tsx'
import { partnerNames } from '#components/front/partner-names.ts'
import { FollowStands } from '#components/wall/layout/FollowStands.tsx'
import { LayoutWall } from '#components/wall/layout/LayoutWall.tsx'
import { Spoken } from '#components/wall/screens/Spoken.tsx'
import styles from '#components/wall/wall.module.css'
import { panelsOf, type PlaylistItem } from '#trade/wall/playlist.ts'
import { wallFacts } from './wall-facts.ts'
import type { WallWishes } from './wall-wishes.ts'
import { WallRefused } from './WallRefused.tsx'

/** A layout or a playlist at its own address. `shown`: what it is, as `standing` knows it, and how it stands. */
export async function ArrangedWall({
  items,
  shown,
  wishes,
}: {
  items: readonly PlaylistItem[]
  shown: { readonly is: string; readonly stands: string; readonly path: string }
  wishes: WallWishes
}) {
  if (wishes.refused.length > 0) return <WallRefused refused={wishes.refused} />
  const { snapshot, expectations } = await wallFacts(panelsOf(items))
  return (
    <div className={styles.wall} data-theme={wishes.theme} data-sign={wishes.sign}>
      <Live snapshot={snapshot} alone>
        <Awake controls={<Controls path={shown.path} theme={wishes.theme} />}>
          <Spoken language={wishes.language}>
            <LayoutWall items={items} expectations={expectations} partners={bothNames()} />
            <FollowStands shown={shown.is} stands={shown.stands} />
          </Spoken>
        </Awake>
      </Live>
    </div>
  )
}

/** The partners' names in both languages: a wall may speak both. */
export function bothNames() {
  return { en: partnerNames('en'), zh: partnerNames('zh') }
}
