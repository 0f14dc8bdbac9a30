import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.ts'

/** The files of a folder of the project, or the path itself when it is none; sorted, as paths from the root. */
export function filesBelow(path: string, leaveOut: (path: string) => boolean = () => false): string[] {
  if (leaveOut(path)) return []
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`, leaveOut))
}
