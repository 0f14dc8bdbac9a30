import { rmSync } from 'node:fs'
import { startCluster } from '#launch/postgres/cluster.ts'
import { temporaryPlace } from '#launch/postgres/temporary-place.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Template } from '#launch/testing/template.ts'

/**
 * Runs `work` on a database cloned from `template`, named in DATABASE_URL, of a PostgreSQL that is as durable as the product's own:
 * a commit that is not on the disk is none. It is gone afterwards.
 */
export async function onDurableDatabase(template: Template, work: (url: string) => Promise<void>): Promise<void> {
  const place = temporaryPlace('tradewire-bench-')
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
