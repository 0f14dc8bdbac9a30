import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from '../files.ts'
import { root } from '../places.ts'

/**
 * One hash over the contents of files and folders of the project (paths from its root, missing ones counted as such).
 * `leaveOut` names paths that don't matter.
 */
export function fingerprint(paths: string[], leaveOut: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.flatMap((each) => filesBelow(each, leaveOut))) {
    hash.update(`\n${path}\n`).update(existsSync(join(root, path)) ? readFileSync(join(root, path)) : 'missing')
  }
  return hash.digest('hex')
}

/** A note, kept inside of what was made, about what it was made from: deleted together, so never in disagreement. */
export function isMadeFrom(stamp: string, print: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

/** Writes that note, once the thing is wholly made. */
export function noteMadeFrom(stamp: string, print: string): void {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
}
