import type pg from 'pg'
import { checkLog } from '../log/check-log.ts'
import { type Finding, firstFew, well, wrong } from './finding.ts'

/** The log from its first entry to its last, and the figures that each entry carried. */
export async function checkHashChain(client: pg.Client): Promise<readonly Finding[]> {
  const { entries, figures, faults } = await checkLog(client)
  if (faults.length === 0)
    return [well('log', `${entries} entries and their ${figures} figures hold, from the first to the last`)]
  return [
    wrong(
      'log',
      firstFew(faults, 5),
      'somebody wrote past the log. Publish nothing; keep this database for who looks into it, and restore the newest backup from before: npm run restore -- FILE --replace',
    ),
  ]
}
