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
import { spokenLanguage } from './spoken-language.ts'
import { wallFacts } from './wall-facts.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: wallWords[language].title, robots: { index: false } }
}

/** The newsroom screen. Dark unless its address asks for light: a reader's own theme is no wish for the room. */
export default async function WallPage({ searchParams }: PageProps<'/wall'>) {
  const { theme, lang } = await searchParams
  const [{ sign }, language, { snapshot, expectations }] = await Promise.all([
    readPreferences(),
    spokenLanguage(lang),
    wallFacts(),
  ])
  const shown = theme === 'light' ? 'light' : 'wall'
  return (
    <div className={styles.wall} data-theme={shown} data-sign={sign}>
      <Live snapshot={snapshot} alone>
        <Awake controls={<Controls theme={shown} />}>
          <Spoken language={language}>
            <Wall expectations={expectations} />
          </Spoken>
        </Awake>
      </Live>
    </div>
  )
}
