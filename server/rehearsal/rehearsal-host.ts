import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { database } from '../database/client.ts'
import { databaseUrl } from '../database/url.ts'
import { Repeated } from '../repeated.ts'
import type { Log } from '../server-log.ts'
import { copyRecord, copyUrl, dropCopy } from './copy-record.ts'
import { rehearsalHere } from './here.ts'
import { rehearsalPort } from './mode.ts'

const LOOK_EVERY_MS = 1_000
/** A node that copies longer is taken for dead, and another begins anew. */
const COPYING_AT_MOST = '3 minutes'
/** Nodes that still serve what is over have noticed by then. */
const DROPPED_AFTER = '5 seconds'
/** A stop that takes longer is no stop any more. */
const STOP_WITHIN_MS = 12_000

interface Active {
  readonly id: number
  readonly period: string
  readonly isReady: boolean
}

interface Running {
  readonly id: number
  readonly child: ChildProcess
  readonly gone: Promise<void>
}

/**
 * Serves rehearsals beside the record: the same server in a process of its own, on a copy of the record and at a port of its own. What
 * is rehearsed is the real path; what is made up can't reach the record, nor a screen that did not go there. Every node runs one
 * host: the first to take a rehearsal copies the record, all serve it, one throws the copy away.
 */
export class RehearsalHost {
  readonly #looking: Repeated
  #running: Running | null = null

  /** `port`: the node's own. */
  constructor(
    private readonly port: number,
    private readonly log: Log,
  ) {
    this.#looking = new Repeated(
      LOOK_EVERY_MS,
      () => this.#look(),
      (error) => this.log.warn({ error }, 'rehearsals could not be looked at; trying again'),
    )
  }

  start(): void {
    this.#looking.start()
  }

  async stop(): Promise<void> {
    await this.#looking.stop()
    await this.#close()
  }

  async #look(): Promise<void> {
    if (!this.#running && !(await isAnyLeft())) return
    const active = await readActive()
    if (this.#running && this.#running.id !== active?.id) await this.#close()
    if (active && !active.isReady && (await take(active.id))) await this.#prepare(active)
    else if (active?.isReady && !this.#running) await this.#open(active)
    await dropOne()
  }

  async #prepare({ id }: Active): Promise<void> {
    try {
      await copyRecord(databaseUrl(), nameOf(id))
      await database().$executeRaw`UPDATE "Rehearsal" SET "readyAt" = clock_timestamp() WHERE "id" = ${id}`
    } catch (error) {
      this.log.error({ error }, 'a rehearsal could not be prepared')
      await fail(id, error)
    }
  }

  async #open(active: Active): Promise<void> {
    const port = rehearsalPort(this.port)
    try {
      this.#running = await serveRehearsal(active, port)
      void this.#running.gone.then(() => this.#crashed(active.id))
      rehearsalHere().served = { id: active.id, port }
      this.log.info({ port }, 'a rehearsal is served')
    } catch (error) {
      this.log.error({ error, port }, 'a rehearsal could not be served')
      await fail(active.id, error)
    }
  }

  /** It ended by itself: the next look serves it anew. */
  #crashed(id: number): void {
    if (this.#running?.id !== id) return
    this.log.error('the process of a rehearsal ended; it is started again')
    this.#running = null
    rehearsalHere().served = null
  }

  async #close(): Promise<void> {
    const running = this.#running
    if (!running) return
    this.#running = null
    rehearsalHere().served = null
    running.child.kill('SIGTERM')
    const late = setTimeout(() => running.child.kill('SIGKILL'), STOP_WITHIN_MS)
    await running.gone
    clearTimeout(late)
  }
}

/** Whether one goes on, or its database is still there: most of the time not, and then that is all that is asked. */
async function isAnyLeft(): Promise<boolean> {
  return (await database().rehearsal.findFirst({ where: { droppedAt: null }, select: { id: true } })) !== null
}

/** Ends those whose time is over first. */
async function readActive(): Promise<Active | null> {
  await database().$executeRaw`
    UPDATE "Rehearsal" SET "endedAt" = "endsAt" WHERE "endedAt" IS NULL AND "endsAt" <= clock_timestamp()`
  const [active] = await database().$queryRaw<Active[]>`
    SELECT "id", "period", "readyAt" IS NOT NULL AS "isReady" FROM "Rehearsal" WHERE "endedAt" IS NULL`
  return active ?? null
}

/** Whether it is this node's to prepare. */
async function take(id: number): Promise<boolean> {
  const taken = await database().$executeRawUnsafe(
    `UPDATE "Rehearsal" SET "takenAt" = clock_timestamp() WHERE "id" = $1 AND "endedAt" IS NULL
      AND ("takenAt" IS NULL OR "takenAt" < clock_timestamp() - interval '${COPYING_AT_MOST}')`,
    id,
  )
  return taken === 1
}

async function fail(id: number, error: unknown): Promise<void> {
  const why = error instanceof Error ? error.message : String(error)
  await database().$executeRaw`
    UPDATE "Rehearsal" SET "failure" = ${why}, "endedAt" = clock_timestamp() WHERE "id" = ${id} AND "endedAt" IS NULL`
}

/** One that is over, by one node. Where that fails it is left, and a later start of any node has it in its list. */
async function dropOne(): Promise<void> {
  const [over] = await database().$queryRawUnsafe<{ id: number }[]>(
    `UPDATE "Rehearsal" SET "droppedAt" = clock_timestamp() WHERE "id" = (
      SELECT "id" FROM "Rehearsal" WHERE "droppedAt" IS NULL AND "endedAt" < clock_timestamp() - interval '${DROPPED_AFTER}'
      ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING "id"`,
  )
  if (!over) return
  try {
    await dropCopy(databaseUrl(), nameOf(over.id))
  } catch (error) {
    await database().$executeRaw`UPDATE "Rehearsal" SET "droppedAt" = NULL WHERE "id" = ${over.id}`
    throw error
  }
}

/** The copy's name beside the record's database. */
function nameOf(id: number): string {
  return `${new URL(databaseUrl()).pathname.slice(1)}_rehearsal_${id}`
}

const ENTRY = fileURLToPath(new URL('./process.ts', import.meta.url))

/** Resolves once it serves; rejects with its own reason when it does not get there. */
async function serveRehearsal({ id, period }: Active, port: number): Promise<Running> {
  const child = fork(ENTRY, [String(port), period], {
    execArgv: ['--import', 'tsx'],
    env: rehearsalEnvironment(copyUrl(databaseUrl(), nameOf(id)), port),
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', (said) => (said === 'ready' ? resolve() : reject(new Error(JSON.stringify(said)))))
    void gone.then(() => reject(new Error('its process ended before it served; the log says why')))
  })
  return { id, child, gone }
}

/** Ours, but that it mails nobody, and that its address is its own. */
function rehearsalEnvironment(database: string, port: number): NodeJS.ProcessEnv {
  const env = { ...process.env, DATABASE_URL: database, PORT: String(port), TRADEWIRE_REHEARSAL: '1' }
  const address = process.env['REHEARSAL_URL']
  for (const name of ['SMTP_URL', 'PUBLIC_URL']) delete env[name as keyof typeof env]
  return address ? { ...env, PUBLIC_URL: address } : env
}
