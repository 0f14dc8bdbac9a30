import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Arranger } from '#components/desk/LayoutDesk/Arranger.tsx'
import { liveHead } from '#server/queries/live-head.ts'
import { layoutAtDesk } from '#server/walls/read-walls.ts'
import { ONE_OF_EACH } from '#trade/wall/layout/panel.ts'
import { bothNames } from '../../../wall/ArrangedWall.tsx'
import { wallFacts } from '../../../wall/wall-facts.ts'
import { readPreferences } from '../../../preferences.ts'
import { DeskPage } from '../../DeskPage.tsx'
import styles from '../../desk.module.css'
import { signedIn } from '../../signed-in.ts'
import { changeLayout, deleteLayout } from '../actions.ts'

export async function generateMetadata({ params }: PageProps<'/desk/layouts/[slug]'>): Promise<Metadata> {
  const layout = await layoutAtDesk((await params).slug)
  return { title: layout?.name ?? null, robots: { index: false } }
}

/** A layout as it is arranged. */
export default async function ArrangePage({ params }: PageProps<'/desk/layouts/[slug]'>) {
  const { slug } = await params
  const user = await signedIn(`/desk/layouts/${slug}`, 'admin')
  const head = await liveHead()
  const [{ sign }, layout] = await Promise.all([readPreferences(), layoutAtDesk(slug)])
  if (layout === null) notFound()
  const { snapshot, expectations } = await wallFacts([...ONE_OF_EACH, { kind: 'trend', flow: 'total' }])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{layout.name}</h1>
      </div>
      <Arranger
        layout={layout}
        facts={{ snapshot, expectations, partners: bothNames() }}
        sign={sign}
        change={changeLayout}
        deleteLayout={deleteLayout}
      />
    </DeskPage>
  )
}
