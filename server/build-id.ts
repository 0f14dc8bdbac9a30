import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { processWide } from './process-wide.ts'

/** The name of the build that this process draws pages by, read once; null while they are built on demand. */
export function buildId(): string | null {
  return processWide('build id', () => ({ name: readBuildId() })).name
}

function readBuildId(): string | null {
  try {
    return readFileSync(join(process.env['NEXT_DIST_DIR'] ?? '.next', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return null
  }
}
