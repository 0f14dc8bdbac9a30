import type { Metadata } from 'next'
import { embedWords } from '#components/embed/embed-words.ts'
import { LATEST } from '../../headline.ts'
import { readPreferences } from '../../preferences.ts'
import { HeadlinePage } from '../HeadlinePage.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: embedWords[language].newest, robots: { index: false } }
}

/** The newest release's headline, and the next one's at the second it comes (docs/embeds.md). */
export default async function LatestEmbed({ searchParams }: PageProps<'/embed/latest'>) {
  return <HeadlinePage code={LATEST} search={await searchParams} />
}
