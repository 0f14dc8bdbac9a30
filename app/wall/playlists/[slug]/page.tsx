import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '#server/database/client.ts'
import { readPlaylist } from '#server/walls/read-walls.ts'
import { standing } from '#server/walls/stands.ts'
import { ArrangedWall } from '../../ArrangedWall.tsx'
import { wallWishes } from '../../wall-wishes.ts'

export async function generateMetadata({ params }: PageProps<'/wall/playlists/[slug]'>): Promise<Metadata> {
  const playlist = await readPlaylist((await params).slug)
  return { title: playlist?.name ?? null, robots: { index: false } }
}

/** Walls in turn, at their own address. */
export default async function PlaylistPage({ params, searchParams }: PageProps<'/wall/playlists/[slug]'>) {
  const { slug } = await params
  const is = `playlist:${slug}`
  const stands = await standing(database(), is)
  const [playlist, wishes] = await Promise.all([readPlaylist(slug), wallWishes(await searchParams)])
  if (stands === null || playlist === null) notFound()
  return <ArrangedWall items={playlist.items} shown={{ is, stands, path: `/wall/playlists/${slug}` }} wishes={wishes} />
}
