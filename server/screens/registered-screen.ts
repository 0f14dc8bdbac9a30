import type { ScreenSettings } from '#trade/wall/screen.ts'
import { database } from '../database/client.ts'
import { hashOf } from './token.ts'

/** A screen's settings as they stand, with the numbers that tell it when they no longer do. */
export interface RegisteredScreen extends ScreenSettings {
  readonly revision: number
  readonly reloads: number
}

/** The screen a token is of; null for no token, or one that is of none. */
export async function registeredScreen(token: string | null): Promise<RegisteredScreen | null> {
  if (token === null) return null
  const [screen] = await database().$queryRaw<RegisteredScreen[]>`
    SELECT "name", "room", "layout", "language", "theme", "revision", "reloads" FROM "Screen" WHERE "tokenHash" = ${hashOf(token)}`
  return screen ?? null
}
