import { setTimeout as pause } from 'node:timers/promises'
import type { Ending, Postgres } from '../database/postgres.ts'
import type { Step } from './schedule.ts'

const ENDINGS: Partial<Record<Step['fault'], Ending>> = {
  'postgres-killed': 'SIGKILL',
  'postgres-crashed': 'SIGQUIT',
  'postgres-restarted': 'SIGINT',
}

/** How much is lost by a restore: what was published in so long. */
const OLDER_BY_MS = 3_500

/** Postgres goes away, or comes back as it was; `setBack` restores it while nobody else looks at it. Answers how often that hit. */
export async function befallDatabase(step: Step, postgres: Postgres, setBack: () => Promise<boolean>): Promise<number> {
  const ending = ENDINGS[step.fault]
  if (ending) {
    await postgres.restart(ending, step.hard * 2_000)
    return 1
  }
  await postgres.backUp()
  const backedUpAt = await headOf(postgres)
  for (let waited = 0; waited < 10 && (await headOf(postgres)) === backedUpAt; waited++) await pause(OLDER_BY_MS / 2)
  await pause(OLDER_BY_MS / 2)
  const isSomethingLost = (await headOf(postgres)) > backedUpAt
  const isSetBack = await setBack()
  return isSetBack && isSomethingLost ? 1 : 0
}

function headOf(postgres: Postgres): Promise<number> {
  return postgres.inside(async (sql) => {
    const { rows } = await sql.query<{ sequence: number }>(`SELECT "sequence" FROM "LogHead"`)
    return rows[0]?.sequence ?? 0
  })
}
