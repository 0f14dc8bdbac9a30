import type { Metadata } from 'next'
import { headlineOf } from '../../../headline.ts'
import { readPreferences } from '../../../preferences.ts'
import { HeadlinePage } from '../../HeadlinePage.tsx'

export async function generateMetadata({ params }: PageProps<'/embed/releases/[code]'>): Promise<Metadata> {
  const [{ language }, headline] = await Promise.all([readPreferences(), headlineOf((await params).code)])
  return { title: headline?.notice.sentences?.page[language] ?? null, robots: { index: false } }
}

/** A release's headline, as it stands, for other sites' frames (docs/embeds.md). */
export default async function ReleaseEmbed({ params, searchParams }: PageProps<'/embed/releases/[code]'>) {
  const [{ code }, search] = await Promise.all([params, searchParams])
  return <HeadlinePage code={code} search={search} />
}
