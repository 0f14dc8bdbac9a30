import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { readLayout } from '#server/walls/read-walls.ts'
import { ArrangedWall } from '../../ArrangedWall.tsx'

export async function generateMetadata({ params }: PageProps<'/wall/layouts/[slug]'>): Promise<Metadata> {
  const layout = await readLayout((await params).slug)
  return { title: layout?.name ?? null, robots: { index: false } }
}

/** A wall as an admin arranged it, at its own address. */
export default async function LayoutPage({ params, searchParams }: PageProps<'/wall/layouts/[slug]'>) {
  const { slug } = await params
  return <ArrangedWall shown={`layout:${slug}`} path={`/wall/layouts/${slug}`} search={await searchParams} />
}
