import type pg from 'pg'
import { readApplied, readMigrations } from '#prisma/migrate.ts'
import { type Finding, firstFew, well, wrong } from './finding.ts'

/** Whether the database was made by this version's migrations, all of them, as they stand. */
export async function checkMigrations(client: pg.Client): Promise<readonly Finding[]> {
  const ours = readMigrations()
  const applied = await readApplied(client)
  const bySame = new Map(ours.map(({ name, checksum }) => [name, checksum]))
  const newest = ours.at(-1)?.name ?? 'none'
  const broken = applied.filter(({ finished }) => !finished).map(({ name }) => name)
  const strange = applied.filter(({ name }) => !bySame.has(name)).map(({ name }) => name)
  const edited = applied
    .filter(({ name, checksum }) => (bySame.get(name) ?? checksum) !== checksum)
    .map(({ name }) => name)
  const pending = ours.filter(({ name }) => !applied.some((one) => one.name === name)).map(({ name }) => name)
  if (broken.length > 0)
    return [
      wrong(
        'migrations',
        `${firstFew(broken)} failed half-way`,
        `put right what it left, then: npx prisma migrate resolve --rolled-back ${broken[0]}`,
      ),
    ]
  if (strange.length > 0)
    return [
      wrong('migrations', `the database knows ${firstFew(strange)}, this version does not`, 'use the newer version'),
    ]
  if (edited.length > 0)
    return [
      wrong(
        'migrations',
        `${firstFew(edited)} differs from what was applied`,
        'undo the edit; a change is a new migration',
      ),
    ]
  if (pending.length > 0)
    return [wrong('migrations', `${firstFew(pending)} not applied yet`, 'start a node: it applies them')]
  return [well('migrations', `all ${applied.length} applied and unedited, the newest ${newest}`)]
}
