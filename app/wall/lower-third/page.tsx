import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { Live } from '#components/live/Live.tsx'
import { LowerThird } from '#components/wall/lower-third/LowerThird.tsx'
import { screenWords } from '#components/wall/screens/screen-words.ts'
import { Spoken } from '#components/wall/screens/Spoken.tsx'
import styles from '#components/wall/wall.module.css'
import { readPreferences } from '../../preferences.ts'
import { wallFacts } from '../wall-facts.ts'
import { wallWishes } from '../wall-wishes.ts'
import { WallRefused } from '../WallRefused.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: screenWords[language].layouts['lower-third'], robots: { index: false } }
}

/** The line over a broadcast picture: a mixer takes it as a browser source of 1920 × 1080 with nothing behind it. */
export default async function LowerThirdPage({ searchParams }: PageProps<'/wall/lower-third'>) {
  const { theme, language, sign, refused } = await wallWishes(await searchParams)
  if (refused.length > 0) return <WallRefused refused={refused} />
  const { snapshot, expectations } = await wallFacts()
  return (
    <div className={styles.wall} data-theme={theme} data-sign={sign}>
      <Live snapshot={snapshot} alone>
        <Spoken language={language}>
          <LowerThird expectations={expectations} />
        </Spoken>
      </Live>
    </div>
  )
}
