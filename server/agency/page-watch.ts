import { database } from '../database/client.ts'
import { Repeated } from '../repeated.ts'
import type { Log } from '../server-log.ts'
import { type Found, lookAtPage } from './look-at-page.ts'
import type { WatchedPage } from './watched-pages.ts'

const LOOK_EVERY_MS = 1_000
/** Whoever takes a page has it to itself for so long: another node must not ask the site beside it. */
const TAKEN_FOR = '90 seconds'
// The minutes in which the table is awaited, and those after; a site that refuses or fails is left alone for longer each time.
const EAGER_FOR_MS = 600_000
const EAGER_MS = 15_000
const PATIENT_MS = 60_000
const TROUBLE_MS = 30_000
const TROUBLE_AT_MOST_MS = 600_000

/** Looks at watched pages when it is their time. Every node runs one: a page is one node's at a time. */
export class PageWatch {
  readonly #looking: Repeated

  constructor(private readonly log: Log) {
    this.#looking = new Repeated(
      LOOK_EVERY_MS,
      () => this.#look(),
      (error) => this.log.warn({ error }, 'watched pages could not be looked at; trying again'),
    )
  }

  start(): void {
    this.#looking.start()
  }

  stop(): Promise<void> {
    return this.#looking.stop()
  }

  async #look(): Promise<void> {
    for (let page = await takeDue(); page && !this.#looking.isStopped; page = await takeDue()) {
      const found = await lookAtPage(page)
      if (found.state !== 'same') this.log.info({ address: page.address, state: found.state }, 'a watched page')
      await note(page, found)
    }
  }
}

/** A page whose time has come, taken so that no other node looks at it meanwhile. */
async function takeDue(): Promise<WatchedPage | null> {
  const [page] = await database().$queryRawUnsafe<WatchedPage[]>(`
    UPDATE "WatchedPage" SET "nextAt" = clock_timestamp() + interval '${TAKEN_FOR}' WHERE "id" = (
      SELECT "id" FROM "WatchedPage" WHERE "nextAt" <= clock_timestamp() ORDER BY "nextAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *`)
  return page ?? null
}

/**
 * Writes down what was found and when to look next, unless somebody stopped it meanwhile. A table that came ends the watch: what a
 * person then types must not be overwritten by a later look.
 */
async function note(page: WatchedPage, { state, said, stayAwayMs, seen }: Found): Promise<void> {
  const isTrouble = state === 'refused' || state === 'failed' || state === 'unreadable'
  const troubles = isTrouble ? page.troubles + 1 : 0
  const waitMs = Math.max(stayAwayMs ?? 0, isTrouble ? backOff(troubles) : 0)
  const next = { ...page, ...seen }
  await database().$executeRaw`
    WITH now AS (SELECT clock_timestamp() AS "at"),
      next AS (SELECT "at" + make_interval(secs => greatest(${waitMs}::float8,
        CASE WHEN "at" < ${page.fromAt}::timestamptz + make_interval(secs => ${EAGER_FOR_MS / 1_000}::float8)
          THEN ${EAGER_MS}::float8 ELSE ${PATIENT_MS}::float8 END) / 1000) AS "at" FROM now)
    UPDATE "WatchedPage" SET "lookedAt" = (SELECT "at" FROM now), "said" = ${JSON.stringify(said)}::jsonb, "troubles" = ${troubles},
      "etag" = ${next.etag}, "lastModified" = ${next.lastModified}, "digest" = ${next.digest}, "draft" = ${next.draft},
      "state" = CASE WHEN (SELECT "at" FROM next) > "untilAt" AND ${state} <> 'drafted' THEN 'over' ELSE ${state} END,
      "nextAt" = CASE WHEN ${state} = 'drafted' OR (SELECT "at" FROM next) > "untilAt" THEN NULL ELSE (SELECT "at" FROM next) END
    WHERE "id" = ${page.id} AND "state" <> 'stopped'`
}

function backOff(troubles: number): number {
  return Math.min(TROUBLE_AT_MOST_MS, TROUBLE_MS * 2 ** (troubles - 1))
}
