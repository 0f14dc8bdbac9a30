import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startCluster, type Cluster } from '#launch/postgres/cluster.ts'
import { temporaryPlace } from '#launch/postgres/temporary-place.ts'
import { migrate } from '#prisma/migrate.ts'
import { DatabaseDoor } from './door.ts'

/** How Postgres is ended: as by a power cut, at once with recovery after, or in order. */
export type Ending = 'SIGKILL' | 'SIGQUIT' | 'SIGINT'

/** The database of a run, by this name before and after every restore. */
const NAME = 'chaos'
/** A copy logged page by page has sequences that go back in a crash, if no checkpoint came between: this kind makes one. */
const WHOLE = 'STRATEGY FILE_COPY'

/** A real PostgreSQL that may be killed and restored from a backup, at one address all the while. */
export class Postgres {
  #restores = 0
  #backup: string | null = null
  /** Databases that were given up for a backup, oldest first: what was published in them was published. */
  readonly lost: string[] = []

  private constructor(
    private readonly place: string,
    private cluster: Cluster,
    readonly door: DatabaseDoor,
  ) {}

  /** Starts one with our tables. `lost`: told when a deafened listener would have heard something. */
  static async start(lost: (bytes: number) => void): Promise<Postgres> {
    const place = temporaryPlace('tradewire-chaos-')
    const cluster = await startCluster(place, { throwaway: true })
    let running: Postgres | null = null
    const door = await DatabaseDoor.open(() => portOf(running?.cluster ?? cluster), lost)
    const postgres = new Postgres(place, cluster, door)
    running = postgres
    // A throwaway's commits may be lost in a crash; what is proven here is what a real one promises.
    await postgres.asAdmin(async (sql) => {
      await sql.query(`ALTER ROLE CURRENT_USER SET synchronous_commit = on`)
      await sql.query(`CREATE DATABASE ${NAME}`)
      // The checker asks when a transaction was committed, not when its rows were written.
      await sql.query(`ALTER SYSTEM SET track_commit_timestamp = on`)
    })
    await postgres.restart('SIGINT', 0)
    await migrate(postgres.direct())
    return postgres
  }

  /** The address for nodes: through the door, and telling who asks. */
  url(asker: string): string {
    const url = new URL(this.cluster.url(NAME))
    url.port = String(this.door.port)
    url.searchParams.set('application_name', asker)
    return url.href
  }

  /** The address for whoever looks on; another one after each restart. */
  direct(database = NAME): string {
    return this.cluster.url(database)
  }

  /** Ends it in this way and starts it again on what it held. */
  async restart(how: Ending, downMs: number): Promise<void> {
    process.kill(this.#pid(), how)
    while (this.#isRunning()) await pause(20)
    await pause(downMs)
    this.cluster = await this.#startAgain()
  }

  /** A copy of the database as it stands, in the place of an earlier one. */
  async backUp(): Promise<void> {
    const name = `${NAME}_backup`
    await this.asAdmin(async (sql) => {
      await sql.query(`DROP DATABASE IF EXISTS ${name}`)
      await alone(sql, () => sql.query(`CREATE DATABASE ${name} TEMPLATE ${NAME} ${WHOLE}`))
    })
    this.#backup = name
  }

  /** Puts the backup in the database's place, as after a disaster. Answers when that was, ms since 1970, or null where there is none. */
  async restore(): Promise<number | null> {
    const backup = this.#backup
    if (!backup) return null
    const given = `${NAME}_lost_${++this.#restores}`
    await this.asAdmin((sql) =>
      alone(sql, async () => {
        await sql.query(`ALTER DATABASE ${NAME} RENAME TO ${given}`)
        await sql.query(`CREATE DATABASE ${NAME} TEMPLATE ${backup} ${WHOLE}`)
      }),
    )
    await this.asAdmin((sql) => sql.query(`ALTER DATABASE ${given} ALLOW_CONNECTIONS true`))
    this.lost.push(given)
    return Date.now()
  }

  /** A connection that passes no door. Rejects when the database is down. */
  async connect(database = NAME): Promise<pg.Client> {
    const sql = new pg.Client({ connectionString: this.direct(database), application_name: 'chaos' })
    sql.on('error', () => {})
    await sql.connect()
    return sql
  }

  /** Runs `work` on such a connection of its own. */
  async asAdmin<T>(work: (sql: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> {
    const sql = await this.connect(database)
    try {
      return await work(sql)
    } finally {
      await sql.end().catch(() => {})
    }
  }

  /** The same in the run's own database. */
  inside<T>(work: (sql: pg.Client) => Promise<T>): Promise<T> {
    return this.asAdmin(work, NAME)
  }

  async discard(): Promise<void> {
    await this.door.close()
    await this.cluster.discard().catch(() => {})
    rmSync(this.place, { recursive: true, force: true })
  }

  async #startAgain(): Promise<Cluster> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await startCluster(this.place, { throwaway: true })
      } catch (error) {
        // What a killed one left behind may hold its memory for a moment.
        if (attempt === 40) throw error
        await pause(100)
      }
    }
  }

  #pid(): number {
    return Number.parseInt(readFileSync(join(this.place, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  }

  #isRunning(): boolean {
    try {
      process.kill(this.#pid(), 0)
      return readFileSync(`/proc/${this.#pid()}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z'
    } catch {
      return false
    }
  }
}

function portOf(cluster: Cluster): number {
  return Number(new URL(cluster.url()).port)
}

/** Copying and renaming want nobody else connected: everyone is sent away, and kept out meanwhile. */
async function alone(sql: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await sql.query(`ALTER DATABASE ${NAME} ALLOW_CONNECTIONS false`)
  try {
    await sql.query(`SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = '${NAME}'`)
    await work()
  } finally {
    await sql.query(`ALTER DATABASE ${NAME} ALLOW_CONNECTIONS true`)
  }
}
