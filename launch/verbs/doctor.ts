import { join } from 'node:path'
import { styleText } from 'node:util'
import { examine } from '#server/doctor/examine.ts'
import type { Finding } from '#server/doctor/finding.ts'
import { attendDatabase } from '../database/attend.ts'
import { end } from '../ending.ts'
import { LaunchError } from '../launch-error.ts'
import { dataFolder, root } from '../places.ts'
import { chosenPort } from '../port.ts'
import { say } from '../steps.ts'

/**
 * `npm run doctor`: looks at everything that must hold for years, beside a running server or without one, and says a line each. Exits
 * 1 where something is wrong, with what to do.
 */
export async function doctor(args: string[]): Promise<void> {
  if (args.length > 0) throw new LaunchError('npm run doctor takes no arguments: it looks at everything.')
  const { databaseUrl, is, serverUrl } = await attendDatabase('npm run doctor')
  const folder = dataFolder.start
  const isWell = await examine(
    {
      databaseUrl,
      serverUrl: serverUrl ?? `http://localhost:${chosenPort()}`,
      folder: is === 'yours' ? root : folder,
      isDatabaseHere: is !== 'yours',
      kept: [
        { path: folder, mayBeRead: true },
        ...['secret', 'postgres-password', 'database-url', 'postgres'].map((name) => ({
          path: join(folder, name),
          mayBeRead: false,
        })),
        { path: join(root, '.env'), mayBeRead: false },
      ],
      secret: process.env.BETTER_AUTH_SECRET,
    },
    tell,
  )
  await end(isWell ? 0 : 1)
}

function tell({ about, found, todo }: Finding): void {
  say(`${todo === null ? styleText('green', '✓') : styleText('red', '✗')} ${about.padEnd(12)} ${found}`)
  if (todo !== null) say(`  ${''.padEnd(12)} → ${todo}`)
}
