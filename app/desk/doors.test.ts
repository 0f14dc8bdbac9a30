import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { returnPath } from './sign-in/return-path.ts'

const desk = fileURLToPath(new URL('.', import.meta.url))
const read = (file: string) => readFileSync(`${desk}${file}`, 'utf8')
const files = (name: string) =>
  (readdirSync(desk, { recursive: true }) as string[])
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .toSorted()

// The two that must work for whoever is not signed in.
const OPEN = { 'sign-in/actions.ts': ['signIn'], 'actions.ts': ['signOut'] } as Record<string, string[]>

describe('every door of the desk asks who it is', () => {
  it('each page, before it reads anything', () => {
    const pages = files('page.tsx').filter((file) => !file.startsWith('sign-in/'))
    expect(pages.length).toBeGreaterThanOrEqual(8)
    for (const file of pages) {
      const body = read(file).split('export default async function')[1] ?? ''
      const awaited = [...body.matchAll(/await (\w+|\()/g)].map(([, name]) => name)
      const firsts = awaited.filter((name) => name !== 'params' && name !== '(')
      expect({ file, first: firsts[0] }).toEqual({ file, first: 'signedIn' })
    }
  })

  it('each action, through the one function that asks before it parses', () => {
    const actions = files('actions.ts').flatMap((file) => {
      expect(read(file).startsWith("'use server'")).toBe(true)
      expect(read(file)).not.toMatch(/export (?!async function)/)
      return [...read(file).matchAll(/export async function (\w+)\([^]*?\n\}\n/g)].map(([body, name]) => ({
        file,
        name,
        body,
      }))
    })
    expect(actions.length).toBeGreaterThanOrEqual(17)
    for (const { file, name, body } of actions) {
      if (OPEN[file]?.includes(name ?? '')) continue
      const awaited = /\b(?:await|return) (\w+)\(/.exec(body)?.[1]
      expect({ file, name, first: awaited }).toEqual({ file, name, first: 'answer' })
    }
  })

  it('accounts are kept by administrators alone', () => {
    const roles = [...read('accounts/actions.ts').matchAll(/answer\(\s*input,\s*'(\w+)'/g)].map(([, role]) => role)
    expect(roles).toEqual(['admin', 'admin'])
    expect(read('accounts/page.tsx')).toContain("signedIn('/desk/accounts', 'admin')")
  })
})

describe('signing in', () => {
  it('leads back to where one was, and never off the desk', () => {
    expect(returnPath('/desk/releases/GACC-2024-01..02-flash')).toBe('/desk/releases/GACC-2024-01..02-flash')
    expect(returnPath('/desk/audit?before=12')).toBe('/desk/audit?before=12')
    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/desk.evil.example',
      '/explore',
      '/desk/sign-in',
      'javascript:alert(1)',
      '/desk\\@evil',
      undefined,
    ]) {
      expect(returnPath(elsewhere)).toBe('/desk')
    }
  })
})
