import { join } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { lockHolder } from '../lock.mjs'
import { dataFolder, distFolder, root } from '../places.ts'
import { alone } from './alone.ts'
import { fingerprint, isMadeFrom, noteMadeFrom } from './fingerprint.ts'
import { makeFitToTravel } from './fit-to-travel.ts'
import { runNode } from './run.ts'

const sources = [
  'app',
  'components',
  'trade',
  'ingest',
  'server',
  'prisma',
  'public',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * Builds the pages when their sources changed. Throws a LaunchError with the compiler's words when they don't build, or
 * when another running launch still serves the build that would be replaced; `ownLock` is the lock that is ours.
 */
export async function prepareBuild(purpose: keyof typeof distFolder, ownLock?: string): Promise<{ said: string }> {
  const dist = distFolder[purpose]
  const stamp = join(root, dist, 'made-from')
  const print = fingerprint(sources, isNoSource)
  if (isMadeFrom(stamp, print)) return { said: 'unchanged' }
  return alone(`build${dist}`, async () => {
    if (isMadeFrom(stamp, print)) return { said: 'built by another' }
    if (purpose === 'start') refuseUnder(ownLock)
    const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: dist },
    })
    if (code !== 0) throw new LaunchError(`The pages do not build. Next says:\n${output.trim()}`)
    await makeFitToTravel(join(root, dist))
    noteMadeFrom(stamp, print)
    return { said: 'built' }
  })
}

/** Generated code and tests don't change a page. */
function isNoSource(path: string): boolean {
  return path === 'prisma/client' || /\.test\.tsx?$/.test(path)
}

function refuseUnder(ownLock: string | undefined): void {
  for (const file of Object.values(dataFolder).map((folder) => join(folder, 'lock'))) {
    const other = file === ownLock ? null : lockHolder(file)
    if (other && !other.note.startsWith('npm run dev')) {
      throw new LaunchError(
        `The sources changed and ${other.note} (pid ${other.pid}) still serves the old build. Stop it first.`,
      )
    }
  }
}
