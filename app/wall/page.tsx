import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { Live } from '#components/live/Live.tsx'
import { Awake } from '#components/wall/Awake.tsx'
import { Controls } from '#components/wall/Controls.tsx'
import { Wall } from '#components/wall/Wall.tsx'
import styles from '#components/wall/wall.module.css'
import { wallWords } from '#components/wall/words.ts'
import { awaitedExpectations } from '#server/queries/awaited-expectations.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { wallSubscription } from '#trade/wall/series.ts'
import { readPreferences } from '../preferences.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: wallWords[language].title, robots: { index: false } }
}

/** The newsroom screen. Dark unless its address asks for light: a reader's own theme is no wish for the room. */
export default async function WallPage({ searchParams }: PageProps<'/wall'>) {
  const [{ theme }, { sign }, known, expectations] = await Promise.all([
    searchParams,
    readPreferences(),
    snapshotFor({ series: [], fromYear: 9999 }),
    awaitedExpectations(),
  ])
  const snapshot = await snapshotFor(wallSubscription(known.releases, Object.values(known.calendar)))
  const shown = theme === 'light' ? 'light' : 'wall'
  return (
    <div className={styles.wall} data-theme={shown} data-sign={sign}>
      <Live snapshot={snapshot} alone>
        <Awake controls={<Controls theme={shown} />}>
          <Wall expectations={expectations} />
        </Awake>
      </Live>
    </div>
  )
}
