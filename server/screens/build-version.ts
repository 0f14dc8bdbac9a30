import { readFileSync } from 'node:fs'
import { processWide } from '../process-wide.ts'

/** Which build this node serves, by the name that the build gave itself: what a screen's page came from is known by it. */
export function buildVersion(): string {
  return processWide('build-version', () => {
    try {
      return readFileSync(`${process.env['NEXT_DIST_DIR'] ?? '.next'}/BUILD_ID`, 'utf8').trim()
    } catch {
      return 'development'
    }
  })
}
