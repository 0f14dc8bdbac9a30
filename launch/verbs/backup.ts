import { MigrationError } from '#prisma/migrate.ts'
import { BackupRefused } from '#server/backup/refused.ts'
import { restore as restoreBackup } from '#server/backup/restore.ts'
import { writeBackup } from '#server/backup/write-backup.ts'
import { claim } from '../claim.ts'
import { attendDatabase } from '../database/attend.ts'
import { openOwnDatabase } from '../database/open.ts'
import { reach } from '../database/reach.ts'
import { end } from '../ending.ts'
import { LaunchError } from '../launch-error.ts'
import { dataFolder } from '../places.ts'
import { complain, say, step } from '../steps.ts'

/** `npm run backup -- FILE-or-folder`: everything the database holds, as it is at one moment, beside a running server or without. */
export async function backup(args: string[]): Promise<void> {
  const [place, ...others] = args
  if (place === undefined || others.length > 0 || place.startsWith('-'))
    throw new LaunchError('Say where to: npm run backup -- FILE, or a folder for a file named by its instant.')
  const { databaseUrl } = await attendDatabase('npm run backup')
  const { manifest } = await step('Backup', async () => {
    const written = await explained(() => writeBackup(databaseUrl, place))
    return { ...written, said: `${written.file}, ${(written.bytes / 1e6).toFixed(1)} MB` }
  })
  const { takenAt, head, tables, faults } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(`  of ${takenAt}, ${head.sequence} publications, ${rows.toLocaleString('en')} rows of ${tables.length} tables`)
  say(`  the log's head ${head.hash}`)
  say(
    '  read again and compared. It holds drafts, accounts and second factors: keep it as you keep BETTER_AUTH_SECRET, which it has not.',
  )
  for (const fault of faults) complain(`The log does not hold: ${fault}. See npm run doctor.`)
  await end(faults.length > 0 ? 1 : 0)
}

/** `npm run restore -- FILE [--replace]`: a backup into an empty database, or in the place of what is there. No server may run. */
export async function restore(args: string[]): Promise<void> {
  const replace = args.includes('--replace')
  const [file, ...others] = args.filter((arg) => arg !== '--replace')
  if (file === undefined || others.length > 0 || file.startsWith('-'))
    throw new LaunchError('Say which: npm run restore -- FILE, and --replace where the database is not empty.')
  const databaseUrl = await openForRestore()
  const { manifest, epoch, keptAs, upgradedBy } = await step('Restore', async () => {
    const restored = await explained(() => restoreBackup(databaseUrl, file, { replace }))
    return { ...restored, said: `${restored.manifest.head.sequence} publications, as of ${restored.manifest.takenAt}` }
  })
  say(`  the log's head ${manifest.head.hash}, in the new epoch ${epoch}`)
  if (upgradedBy.length > 0) say(`  brought to this version by ${upgradedBy.join(', ')}`)
  if (keptAs) say(`  what was there is kept as database ${keptAs}. Once it is not needed: DROP DATABASE "${keptAs}"`)
  say(
    '  Everyone signs in anew. Look at /desk before the next instant: releases approved at the backup’s time are approved again.',
  )
  await end(0)
}

async function openForRestore(): Promise<string> {
  const given = process.env.DATABASE_URL
  if (given) {
    await reach(given)
    return given
  }
  claim(dataFolder.start, 'npm run restore')
  await openOwnDatabase(dataFolder.start)
  return process.env.DATABASE_URL ?? ''
}

/** What a person can put right is told in one line. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackupRefused || error instanceof MigrationError)
      throw new LaunchError(error.message, { cause: error })
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
      throw new LaunchError(`There is no ${String(error.path)}.`, { cause: error })
    throw error
  }
}
