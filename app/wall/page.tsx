import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { Live } from '#components/live/Live.tsx'
import { Awake } from '#components/wall/Awake.tsx'
import { Controls } from '#components/wall/Controls.tsx'
import { Spoken } from '#components/wall/screens/Spoken.tsx'
import { Wall } from '#components/wall/Wall.tsx'
import styles from '#components/wall/wall.module.css'
import { wallWords } from '#components/wall/words.ts'
import { readPreferences } from '../preferences.ts'
import { wallFacts } from './wall-facts.ts'
import { wallWishes } from './wall-wishes.ts'
import { WallRefused } from './WallRefused.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: wallWords[language].title, robots: { index: false } }
}

/** The newsroom screen. */
export default async function WallPage({ searchParams }: PageProps<'/wall'>) {
  const { theme, language, sign, refused } = await wallWishes(await searchParams)
  if (refused.length > 0) return <WallRefused refused={refused} />
  const { snapshot, expectations } = await wallFacts()
  return (
    <div className={styles.wall} data-theme={theme} data-sign={sign}>
      <Live snapshot={snapshot} alone>
        <Awake controls={<Controls path="/wall" theme={theme} />}>
          <Spoken language={language}>
            <Wall expectations={expectations} />
          </Spoken>
        </Awake>
      </Live>
    </div>
  )
}
