import { fetchedPackage } from './fetched-package.ts'

/** As much of DuckDB as is asked of it. */
export interface DuckDb {
  run(sql: string): Promise<unknown>
  /** How many rows the query answers, all of them read. */
  count(sql: string): Promise<number>
  close(): void
}

interface Api {
  DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>
  }
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>
  closeSync(): void
}

/** DuckDB in memory. Throws with npm's own words where it can't be fetched. */
export async function openDuckDb(): Promise<DuckDb> {
  const { DuckDBInstance } = await fetchedPackage<Api>('@duckdb/node-api', '1.5.6-r.1')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    run: (sql) => connection.run(sql),
    count: async (sql) => (await connection.runAndReadAll(sql)).getRows().length,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
