import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ACTIONS, ROUTES } from '#launch/testing/doors.ts'
import { returnPath } from './sign-in/return-path.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8')
const filesOfApp = (readdirSync(`${root}app`, { recursive: true }) as string[]).map((file) => `app/${file}`).toSorted()
const pages = filesOfApp.filter((file) => file.endsWith('/page.tsx'))
const routes = filesOfApp.filter((file) => file.endsWith('/route.ts'))
const actionFiles = filesOfApp.filter((file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(read(file)))

const pathOf = (file: string) => file.replace(/^app/, '').replace(/\/(?:page\.tsx|route\.ts)$/, '') || '/'

describe('every door is in the table of doors, and asks who it is as the table says', () => {
  it('each page and route', () => {
    expect([...pages, ...routes].map(pathOf).toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  })

  it('each page of the desk and of an account, before it reads anything', () => {
    for (const file of pages) {
      const door = ROUTES[pathOf(file)]
      if (door === 'open' || door === 'public') {
        expect(file.startsWith('app/desk/')).toBe(door === 'open')
        continue
      }
      const body = read(file).split('export default async function')[1] ?? ''
      const awaited = [...body.matchAll(/await (\w+|\()/g)].map(([, name]) => name)
      // And then takes its place in the log: what is published while it reads is an entry after that (decision 0052).
      const [first, next] = awaited.filter((name) => name !== 'params' && name !== '(')
      const second = /<(?:DeskPage|TablePage)/.test(body) ? next : 'liveHead'
      const needed = /signedIn\((?:'[^']*'|`[^`]*`)(?:, '(\w+)')?\)/.exec(body)?.[1] ?? 'desk'
      expect({ file, first, second, needed }).toEqual({ file, first: 'signedIn', second: 'liveHead', needed: door })
    }
  })

  it('a public page of tables takes its place in the log before it reads anything', () => {
    const framed = pages.filter(
      (file) => /<(?:TablePage|StructurePage)/.test(read(file)) && !/signedIn/.test(read(file)),
    )
    expect(framed).not.toHaveLength(0)
    for (const file of framed) {
      const [, body = ''] = read(file).split('export default async function')
      const [, first = ''] = body.split('await ')
      // A release's page and its title share one reading, which begins with it.
      expect({ file, first }).toEqual({ file, first: expect.stringMatching(/liveHead\(\)|releasePage\(/) })
    }
  })

  it('each action, through the one function that asks before it parses', () => {
    const found = Object.fromEntries(actionFiles.map((file) => [file, doorsOf(file)]))
    expect(found).toEqual(ACTIONS)
  })

  it('actions stand in files of their own, which give out nothing else', () => {
    for (const file of actionFiles) {
      expect(file).toMatch(/\/actions\.ts$/)
      expect(read(file).startsWith("'use server'")).toBe(true)
      expect(read(file)).not.toMatch(/export (?!async function)/)
    }
  })
})

/** What the actions of a file ask for: the role that `answer` is told first of all, or `open` where the table says so. */
function doorsOf(file: string): Record<string, string> {
  const actions = [...read(file).matchAll(/export async function (\w+)\([^]*?\n\}\n/g)]
  return Object.fromEntries(
    actions.map(([body, name = '']) => {
      if (ACTIONS[file]?.[name] === 'open') return [name, 'open']
      const first = /\b(?:await|return) (\w+)\(\s*input,\s*'(\w+)'/.exec(body)
      const awaits = body.indexOf('await ')
      const asksFirst = first?.[1] === 'answer' && (awaits === -1 || awaits >= body.indexOf(first[0]))
      return [name, asksFirst ? (first[2] ?? '') : 'does not ask first']
    }),
  )
}

describe('signing in', () => {
  const DESK = ['editor'] as const
  const READER = ['reader'] as const

  it('leads back to where one was, a view with every word of its address, and never off our own pages', () => {
    for (const ours of [
      '/desk/releases/GACC-2024-01..02-flash',
      '/desk/audit?before=12',
      '/explore?in=cny&goods=sector:electric-vehicles&lines=USA,EU&quote=SOE%2Bordinary.growth',
      '/views/12',
    ]) {
      expect(returnPath(ours, DESK)).toBe(ours)
    }
    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/desk.evil.example',
      '/explore\\@evil',
      '/explore@evil.example',
      '/desk/sign-in',
      'javascript:alert(1)',
      '/desk\\@evil',
      '',
      undefined,
    ]) {
      expect(returnPath(elsewhere, DESK)).toBe('/desk')
      expect(returnPath(elsewhere, READER)).toBe('/views')
    }
  })

  it('leads who has no part in the desk to their views, whatever was asked for there', () => {
    expect(returnPath('/desk/accounts', READER)).toBe('/views')
    expect(returnPath('/explore?flow=imports', READER)).toBe('/explore?flow=imports')
  })
})
