import type { Bilingual } from '#trade/sentences/sentences.ts'
import { database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { watchedAddress } from './watched-host.ts'

export type WatchState = 'waiting' | 'same' | 'drafted' | 'refused' | 'unreadable' | 'failed' | 'stopped' | 'over'

export interface WatchedPage {
  readonly id: number
  readonly address: string
  readonly fromAt: Date
  readonly untilAt: Date
  readonly askedBy: string
  readonly state: WatchState
  readonly nextAt: Date | null
  readonly lookedAt: Date | null
  readonly said: Bilingual | null
  readonly troubles: number
  readonly etag: string | null
  readonly lastModified: string | null
  readonly digest: string | null
  readonly draft: string | null
}

const LONGEST_MS = 48 * 3_600_000

/** Has a page looked at from an instant until another. Throws DeskError: an address that is not the agency's, a span that is none. */
export function watchPage(
  { address, from, until }: { address: string; from: Date; until: Date },
  by: Actor,
): Promise<number> {
  return transaction(async (tx) => {
    const { href } = watchedAddress(address)
    const now = await databaseNow(tx)
    if (until <= now || until <= from)
      throw new DeskError('until', {
        en: 'expected an instant after the beginning, still to come',
        zh: '应晚于开始时间且尚未过去',
      })
    if (until.getTime() - from.getTime() > LONGEST_MS)
      throw new DeskError('until', {
        en: 'two days at most: a site is not to be asked for ever',
        zh: '最长两天：不得无休止地访问对方网站',
      })
    const page = { address: href, fromAt: from, untilAt: until, askedBy: by.id, nextAt: from > now ? from : now }
    const { id } = await tx.watchedPage.create({ data: page, select: { id: true } })
    await audit(tx, by, 'page.watched', href, null, { from: from.toISOString(), until: until.toISOString() })
    return id
  })
}

export function stopWatching(id: number, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const page = await tx.watchedPage.findUnique({ where: { id } })
    if (!page || page.nextAt === null) return
    await tx.watchedPage.update({ where: { id }, data: { state: 'stopped', nextAt: null } })
    await audit(tx, by, 'page.left', page.address, { state: page.state }, { state: 'stopped' })
  })
}

const SHOWN = 12

/** The newest watches. */
export async function listWatchedPages(): Promise<readonly WatchedPage[]> {
  return (await database().watchedPage.findMany({ orderBy: { id: 'desc' }, take: SHOWN })) as unknown as WatchedPage[]
}
