import { DARK_AFTER_MS, DARK_IS_NEWS_FOR_MS, type ScreenSettings, type ScreenState } from '#trade/wall/screen.ts'
import { database } from '../database/client.ts'

/** A screen as the desk sees it. */
export interface ScreenRow extends ScreenSettings {
  readonly id: string
  readonly revision: number
  /** `dark`: not heard of for too long, by the database's clock. `new`: registered, and not heard of yet. */
  readonly state: ScreenState | 'dark' | 'new'
  readonly lastSeenAt: Date | null
  readonly lastSequence: number | null
  readonly paintedSequence: number | null
  readonly paintedMs: number | null
  readonly version: string | null
  readonly address: string | null
}

/** Every registered screen, by room and name. */
export function listScreens(): Promise<ScreenRow[]> {
  return database().$queryRaw<ScreenRow[]>`
    SELECT "id", "revision", "name", "room", "layout", "language", "theme", "lastSeenAt", "lastSequence", "paintedSequence", "paintedMs",
      "version", "address",
      CASE WHEN "lastSeenAt" IS NULL OR "state" IS NULL THEN 'new'
        WHEN "lastSeenAt" < clock_timestamp() - make_interval(secs => ${DARK_AFTER_MS / 1_000}) THEN 'dark' ELSE "state" END AS "state"
    FROM "Screen" ORDER BY "room" NULLS LAST, "name"`
}

/** A screen that nobody has heard of since. */
export interface DarkScreen {
  readonly name: string
  readonly room: string | null
  readonly lastSeenAt: Date
}

/** The screens that went dark and of which that is news, the last to go first. */
export function darkScreens(): Promise<DarkScreen[]> {
  return database().$queryRaw<DarkScreen[]>`
    SELECT "name", "room", "lastSeenAt" FROM "Screen"
    WHERE "lastSeenAt" < clock_timestamp() - make_interval(secs => ${DARK_AFTER_MS / 1_000})
      AND "lastSeenAt" > clock_timestamp() - make_interval(secs => ${DARK_IS_NEWS_FOR_MS / 1_000})
    ORDER BY "lastSeenAt" DESC`
}
