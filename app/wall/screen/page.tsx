import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { Live } from '#components/live/Live.tsx'
import { Awake } from '#components/wall/Awake.tsx'
import { LayoutWall } from '#components/wall/layout/LayoutWall.tsx'
import { LowerThird } from '#components/wall/lower-third/LowerThird.tsx'
import { OwnControls } from '#components/wall/screens/OwnControls.tsx'
import { Reporter } from '#components/wall/screens/Reporter.tsx'
import { ScreenCode } from '#components/wall/screens/ScreenCode.tsx'
import { screenWords } from '#components/wall/screens/screen-words.ts'
import { Spoken } from '#components/wall/screens/Spoken.tsx'
import { Wall } from '#components/wall/Wall.tsx'
import styles from '#components/wall/wall.module.css'
import { buildId } from '#server/build-id.ts'
import { registeredScreen } from '#server/screens/registered-screen.ts'
import { itemsOf } from '#server/walls/read-walls.ts'
import { panelsOf } from '#trade/wall/playlist.ts'
import { readPreferences } from '../../preferences.ts'
import { bothNames } from '../ArrangedWall.tsx'
import { wallFacts } from '../wall-facts.ts'
import { screenToken } from './screen-cookie.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: screenWords[language].title, robots: { index: false } }
}

/** A screen that the desk manages: what it shows, in which language and theme, the desk says. One that nobody has registered shows its code. */
export default async function ScreenPage() {
  const screen = await registeredScreen(await screenToken())
  if (!screen) {
    return (
      <div className={styles.wall} data-theme="wall">
        <ScreenCode />
      </div>
    )
  }
  const { name, room, layout, language, theme, stands, reloads } = screen
  const items = await itemsOf(layout)
  const { snapshot, expectations } = await wallFacts(panelsOf(items ?? []))
  return (
    <div className={styles.wall} data-theme={theme} data-sign={language === 'zh' ? 'red-up' : 'ink'}>
      <Live snapshot={snapshot} screen={name} alone>
        <Awake controls={<OwnControls />}>
          <Spoken language={language}>
            {layout === 'lower-third' ? (
              <LowerThird expectations={expectations} />
            ) : items === null ? (
              <Wall expectations={expectations} />
            ) : (
              <LayoutWall items={items} expectations={expectations} partners={bothNames()} />
            )}
            <Reporter
              name={name}
              room={room}
              stands={{ settings: stands, reloads }}
              version={buildId() ?? 'development'}
            />
          </Spoken>
        </Awake>
      </Live>
    </div>
  )
}
