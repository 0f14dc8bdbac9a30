import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../files.ts'
import { distFolder, root } from '../places.ts'
import { runNode } from '../prepare/run.ts'
import { wrongImports } from './imports.ts'
import { rooms } from './rooms.ts'

/** What a check found; its words are worth reading only when it did not pass. */
export type Finding = { passed: boolean; output: string }

/** Types over the whole project, those that Next derives from the pages included. */
export async function checkTypes(): Promise<Finding> {
  const derived = await runNode(['node_modules/next/dist/bin/next', 'typegen'], {
    env: { NEXT_DIST_DIR: distFolder.test, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (derived.code !== 0) return { passed: false, output: derived.output }
  return program(
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    'false',
    '-p',
    'launch/checks/tsconfig.json',
  )
}

export function checkLint(): Promise<Finding> {
  return program('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings')
}

export function checkFormat(): Promise<Finding> {
  return program('node_modules/@biomejs/biome/bin/biome', 'format', '.')
}

export function checkDeadCode(): Promise<Finding> {
  return program('node_modules/knip/bin/knip.js', '--no-progress')
}

/** Import directions over every file of the rooms. A check that sees no file has not passed. */
export async function checkImports(): Promise<Finding> {
  const files = sourceFiles()
  const wrongs = files.flatMap((file) => wrongImports(file, readFileSync(join(root, file), 'utf8')))
  if (files.length === 0) return { passed: false, output: 'not one source file was found to check' }
  return { passed: wrongs.length === 0, output: wrongs.join('\n') }
}

async function program(...args: string[]): Promise<Finding> {
  const { code, output } = await runNode(args)
  return { passed: code === 0, output: output.trim() }
}

function sourceFiles(): string[] {
  return Object.keys(rooms)
    .flatMap((room) => filesBelow(room, (path) => path === 'prisma/client'))
    .filter((path) => /\.(tsx?|m?js)$/.test(path))
}
