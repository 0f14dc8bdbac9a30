import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '#server/database/client.ts'
import { readLayout } from '#server/walls/read-walls.ts'
import { standing } from '#server/walls/stands.ts'
import { ArrangedWall } from '../../ArrangedWall.tsx'
import { wallWishes } from '../../wall-wishes.ts'

export async function generateMetadata({ params }: PageProps<'/wall/layouts/[slug]'>): Promise<Metadata> {
  const layout = await readLayout((await params).slug)
  return { title: layout?.name ?? null, robots: { index: false } }
}

/** A wall as an admin arranged it, at its own address. */
export default async function LayoutPage({ params, searchParams }: PageProps<'/wall/layouts/[slug]'>) {
  const { slug } = await params
  const is = `layout:${slug}`
  // How it stands is asked first: a change that comes between is drawn, and told once more.
  const stands = await standing(database(), is)
  const [layout, wishes] = await Promise.all([readLayout(slug), wallWishes(await searchParams)])
  if (stands === null || layout === null) notFound()
  return (
    <ArrangedWall
      items={[{ layout, seconds: 60 }]}
      shown={{ is, stands, path: `/wall/layouts/${slug}` }}
      wishes={wishes}
    />
  )
}
