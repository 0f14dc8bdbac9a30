import { notFound } from 'next/navigation'
import { Live } from '#components/live/Live.tsx'
import { Awake } from '#components/wall/Awake.tsx'
import { Controls } from '#components/wall/Controls.tsx'
import { partnerNames } from '#components/front/partner-names.ts'
import { FollowStands } from '#components/wall/layout/FollowStands.tsx'
import { LayoutWall } from '#components/wall/layout/LayoutWall.tsx'
import { Spoken } from '#components/wall/screens/Spoken.tsx'
import styles from '#components/wall/wall.module.css'
import { database } from '#server/database/client.ts'
import { itemsOf } from '#server/walls/read-walls.ts'
import { standing } from '#server/walls/stands.ts'
import { panelsOf } from '#trade/wall/playlist.ts'
import type { ScreenLayout } from '#trade/wall/screen.ts'
import { wallFacts } from './wall-facts.ts'
import { wallWishes } from './wall-wishes.ts'
import { WallRefused } from './WallRefused.tsx'

interface Props {
  readonly shown: ScreenLayout
  readonly path: string
  readonly search: Readonly<Record<string, string | string[] | undefined>>
}

/** A layout or a playlist at its own address, `path`. */
export async function ArrangedWall({ shown, path, search }: Props) {
  const { theme, language, sign, refused } = await wallWishes(search)
  if (refused.length > 0) return <WallRefused refused={refused} />
  // How it stands is asked before what is in it: a change that comes between is drawn, and told once more.
  const stands = await standing(database(), shown)
  const items = await itemsOf(shown)
  if (stands === null || items === null) notFound()
  const { snapshot, expectations } = await wallFacts(panelsOf(items))
  return (
    <div className={styles.wall} data-theme={theme} data-sign={sign}>
      <Live snapshot={snapshot} alone>
        <Awake controls={<Controls path={path} theme={theme} />}>
          <Spoken language={language}>
            <LayoutWall items={items} expectations={expectations} partners={bothNames()} />
            <FollowStands shown={shown} stands={stands} />
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
