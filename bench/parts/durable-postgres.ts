import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '#launch/postgres/cluster.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Template } from '#launch/testing/template.ts'

/**
 * Runs `work` on a database cloned from `template`, named in DATABASE_URL, of a PostgreSQL that is as durable as the product's own:
 * a commit that is not on the disk is none. It is gone afterwards.
 */
export async function onDurableDatabase(template: Template, work: (url: string) => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'tradewire-bench-'))
  chmodSync(place, 0o711) // for PostgreSQL's user, when we are root
  const cluster = await startCluster(place)
  try {
    process.env['TRADEWIRE_TEST_ADMIN_URL'] = cluster.url('postgres')
    console.log(`making the database (${template}) …`)
    const { url } = await cloneDatabase({ template })
    process.env['DATABASE_URL'] = url
    await work(url)
  } finally {
    await cluster.discard()
    rmSync(place, { recursive: true, force: true })
  }
}
