import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { atEnd } from '#launch/ending.ts'
import { distFolder, root } from '#launch/places.ts'

/** Not of the sources: packages and pages are linked to, data and pictures are nobody's business. */
const LEFT_OUT = /^(node_modules|\.git|\.next[^/]*|\.data[^/]*|screens|test-results)(\/|$)|\.tsbuildinfo$/
const LINKED = ['node_modules', distFolder.test]

/** A copy of the sources as they stand, for faults to be put into. It is deleted when we end. */
export function copyTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'tradewire-mutants-'))
  atEnd(() => rmSync(tree, { recursive: true, force: true }))
  cpSync(root, tree, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(root, path)) })
  for (const name of LINKED) symlinkSync(join(root, name), join(tree, name))
  return tree
}
