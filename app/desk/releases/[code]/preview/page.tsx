import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import { notFound } from 'next/navigation'
import { PreviewWall } from '#components/desk/Preview/PreviewWall.tsx'
import { Language } from '#components/words/Language.tsx'
import { previewRelease } from '#server/desk/preview-release.ts'
import { readPreferences } from '../../../../preferences.ts'
import { signedIn } from '../../../signed-in.ts'
import { deskTitle } from '../../../title.ts'

export const generateMetadata = () => deskTitle((say) => say.previewTitle)

/** A wall as it would be were this release published; `?in=` in the other language. */
export default async function PreviewPage({ params, searchParams }: PageProps<'/desk/releases/[code]/preview'>) {
  const code = decodeURIComponent((await params).code)
  await signedIn(`/desk/releases/${code}/preview`)
  const [{ language, sign }, { in: asked }, previewed] = await Promise.all([
    readPreferences(),
    searchParams,
    previewRelease(code),
  ])
  if (!previewed) notFound()
  const { entry, wall } = previewed
  return (
    <Language value={asked === 'en' || asked === 'zh' ? asked : language}>
      <PreviewWall snapshot={wall} publishedAt={entry.publishedAt} sign={sign} />
    </Language>
  )
}
