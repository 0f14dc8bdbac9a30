import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from './database.ts'

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // the one left open is cut off by the drop
  await client.connect()
  return client
}

describe('a cloned database', () => {
  it('has the migrated tables, and what one clone writes no other sees', async () => {
    const [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()])
    const [here, there] = await Promise.all([connect(one.url), connect(other.url)])
    await here.query('CREATE TABLE mine (n int)')
    expect(
      (await there.query(`SELECT to_regclass('mine') AS mine, to_regclass('"Observation"') IS NOT NULL AS migrated`))
        .rows,
    ).toEqual([{ mine: null, migrated: true }])
    await Promise.all([here.end(), there.end()])
    await Promise.all([one.drop(), other.drop()])
  })

  it('cannot be dropped unnoticed while the test left a connection open', async () => {
    const clone = await cloneDatabase()
    const forgotten = await connect(clone.url)
    await forgotten.query('SELECT 43.85')
    await expect(clone.drop()).rejects.toThrow(
      'A connection was left open at the end of the test; its last statement: SELECT 43.85',
    )
    await expect(connect(clone.url)).rejects.toThrow('does not exist')
  })
})
