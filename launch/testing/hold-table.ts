import { Client } from 'pg'

/** A table that nobody else can read. */
export interface HeldTable {
  /** Whether anybody stands before it. */
  somebodyWaits(): Promise<boolean>
  letGo(): Promise<void>
}

/** Takes `table` of the database at `databaseUrl` for oneself: whoever reads it waits until it is let go. */
export async function holdTable(databaseUrl: string, table: string): Promise<HeldTable> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE ${client.escapeIdentifier(table)} IN ACCESS EXCLUSIVE MODE`)
  return {
    async somebodyWaits() {
      const { rows } = await client.query('SELECT FROM pg_locks WHERE NOT granted')
      return rows.length > 0
    },
    letGo: () => client.end(),
  }
}

/** Takes `table` away from the database at `databaseUrl`: whoever reads it fails, as when the database itself is away. Answers how to give it back. */
export async function takeAwayTable(databaseUrl: string, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const [here, away] = [table, `${table}, taken away`].map((name) => client.escapeIdentifier(name))
  await client.query(`ALTER TABLE ${here} RENAME TO ${away}`)
  return async () => {
    await client.query(`ALTER TABLE ${away} RENAME TO ${here}`)
    await client.end()
  }
}
