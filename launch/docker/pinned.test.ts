import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8')

/** `postgres:18.6-trixie`, with the digest of its bytes or without. */
const EXACT_IMAGE = /^[a-z/]+:\d+\.\d+(\.\d+)?-[a-z]+[\w.-]*(@sha256:[0-9a-f]{64})?$/

interface Package {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}

describe('what is not ours is named exactly', () => {
  it('images', () => {
    const compose = [...read('docker-compose.yml').matchAll(/^ +image: (\S+)$/gm)].map(([, image]) => image ?? '')
    const built = [...read('Dockerfile').matchAll(/^ARG NODE=(\S+)$/gm)].map(([, tag]) => `node:${tag}`)
    // The product's own is built here.
    const foreign = [...compose.filter((image) => image !== 'tradewire'), ...built]
    expect(foreign).toHaveLength(3)
    for (const image of foreign) expect(image).toMatch(EXACT_IMAGE)
    // Whatever a Dockerfile begins with is that, or a stage of its own.
    expect([...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, from]) => from)).toEqual([
      'node:${NODE}',
      'node:${NODE}',
    ])
  })

  it('packages, each with the hash of its bytes', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const asked = Object.entries({ ...dependencies, ...devDependencies })
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))).toEqual([])
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }
    const others = Object.entries(packages).filter(([path, { link }]) => path.startsWith('node_modules/') && !link)
    expect(others.length).toBeGreaterThan(asked.length)
    expect(others.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
  })
})
