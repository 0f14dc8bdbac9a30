'use server'
import { refresh } from 'next/cache'
import type { Answer } from '#components/desk/answer.ts'
import * as layouts from '#server/walls/change-layouts.ts'
import * as playlists from '#server/walls/change-playlists.ts'
import { PRESETS } from '#trade/wall/layout/presets.ts'
import { answer } from '../answer.ts'
import { arrangedLayout, changedPlaylist, newLayout, newPlaylist, wallSlug } from './wall-shape.ts'

export async function createLayout(input: unknown): Promise<Answer> {
  return answer(input, 'admin', newLayout, async ({ slug, name, preset }, by) => {
    await layouts.createLayout({ slug, name, panels: PRESETS[preset] }, by)
    refresh()
    return null
  })
}

/** A layout arranged anew. Refused where somebody else was faster: the page keeps what was arranged, and has theirs beside it. */
export async function changeLayout(input: unknown): Promise<Answer> {
  return answer(input, 'admin', arrangedLayout, async ({ revision, ...layout }, by) => {
    refresh()
    await layouts.changeLayout(layout, revision, by)
    return null
  })
}

export async function deleteLayout(input: unknown): Promise<Answer> {
  return answer(input, 'admin', wallSlug, async ({ slug }, by) => {
    refresh()
    await layouts.deleteLayout(slug, by)
    return null
  })
}

export async function createPlaylist(input: unknown): Promise<Answer> {
  return answer(input, 'admin', newPlaylist, async (playlist, by) => {
    await playlists.createPlaylist(playlist, by)
    refresh()
    return null
  })
}

export async function changePlaylist(input: unknown): Promise<Answer> {
  return answer(input, 'admin', changedPlaylist, async ({ revision, ...playlist }, by) => {
    refresh()
    await playlists.changePlaylist(playlist, revision, by)
    return null
  })
}

export async function deletePlaylist(input: unknown): Promise<Answer> {
  return answer(input, 'admin', wallSlug, async ({ slug }, by) => {
    refresh()
    await playlists.deletePlaylist(slug, by)
    return null
  })
}
