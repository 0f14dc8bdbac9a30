import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import type { Metadata } from 'next'
import { readPlaylist } from '#server/walls/read-walls.ts'
import { ArrangedWall } from '../../ArrangedWall.tsx'

export async function generateMetadata({ params }: PageProps<'/wall/playlists/[slug]'>): Promise<Metadata> {
  const playlist = await readPlaylist((await params).slug)
  return { title: playlist?.name ?? null, robots: { index: false } }
}

/** Walls in turn, at their own address. */
export default async function PlaylistPage({ params, searchParams }: PageProps<'/wall/playlists/[slug]'>) {
  const { slug } = await params
  return <ArrangedWall shown={`playlist:${slug}`} path={`/wall/playlists/${slug}`} search={await searchParams} />
}
