import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '#launch/places.ts'

/**
 * A package that one benchmark wants and nothing else: a hundred megabytes, or a hundred packages, that nobody who starts the product
 * should wait for. Fetched the first time, in exactly this version, into a folder that git does not know. Throws with npm's own words
 * where it can't be.
 */
export async function fetchedPackage<T>(name: string, version: string): Promise<T> {
  const place = join(root, '.data', 'bench', `${name.replaceAll(/[^a-z]+/g, '-')}-${version}`)
  if (!existsSync(join(place, 'node_modules', name))) fetchInto(place, `${name}@${version}`)
  const file = createRequire(join(place, 'of-it.js')).resolve(name)
  return (await import(pathToFileURL(file).href)) as T
}

function fetchInto(place: string, what: string): void {
  console.log(`fetching ${what} …`)
  mkdirSync(place, { recursive: true })
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', place, '--no-audit', '--no-fund', '--save-exact', what],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${what} could not be fetched: ${stderr}`)
}
