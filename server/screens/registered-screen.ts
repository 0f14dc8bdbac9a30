import type { ScreenSettings } from '#trade/wall/screen.ts'
import { Prisma } from '#prisma/client/client.ts'
import { database } from '../database/client.ts'
import { standsOf } from '../walls/stands.ts'
import { hashOf } from './token.ts'

/** How a screen stands as text: its own settings, and what it shows. */
export const screenStands = Prisma.sql`s."revision" || '/' || coalesce(${standsOf(Prisma.sql`s."layout"`)}, '')`

/** A screen's settings as they stand, with what tells it when they no longer do. */
export interface RegisteredScreen extends ScreenSettings {
  readonly stands: string
  readonly reloads: number
}

/** The screen a token is of; null for no token, or one that is of none. */
export async function registeredScreen(token: string | null): Promise<RegisteredScreen | null> {
  if (token === null) return null
  const [screen] = await database().$queryRaw<RegisteredScreen[]>`
    SELECT "name", "room", "layout", "language", "theme", ${screenStands} AS "stands", "reloads" FROM "Screen" s WHERE "tokenHash" = ${hashOf(token)}`
  return screen ?? null
}
