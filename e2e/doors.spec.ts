import { readFileSync } from 'node:fs'
import { ACTIONS, type MayCome, passes, ROUTES, VISITORS, type Visitor } from '../launch/testing/doors.ts'
import { distFolder } from '../launch/places.ts'
import { expect, test } from './fixtures.ts'
import type { Product } from './product.ts'

// Over plain HTTP, as a stranger would try it: every page, route and action that the build knows, by everyone there is.

interface BuiltAction {
  readonly id: string
  readonly door: MayCome | undefined
  readonly name: string
  /** A page that has it. */
  readonly path: string
}

function manifest(file: string): unknown {
  return JSON.parse(readFileSync(`${distFolder.test}/${file}`, 'utf8'))
}

function builtActions(): BuiltAction[] {
  const { node } = manifest('server/server-reference-manifest.json') as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>
  }
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    door: ACTIONS[filename]?.[exportedName],
    path: filled((Object.keys(workers)[0] ?? '').replace(/^app/, '').replace(/\/page$/, '') || '/'),
  }))
}

/** Paths of pages and routes, by what the build calls them. */
const BUILT = Object.entries(manifest('app-path-routes-manifest.json') as Record<string, string>).filter(
  ([, path]) => !path.startsWith('/_') && path !== '/icon.svg',
)
const builtRoutes = () => BUILT.map(([, path]) => path)
const isPage = (path: string) => BUILT.some(([name, of]) => of === path && name.endsWith('/page'))

/** A path of the table with something in its places. */
function filled(path: string): string {
  return path
    .replace('[code]', 'GACC-2024-11-flash')
    .replace('[id]', '1')
    .replace('[slug]', 'morning')
    .replace('[sha256]', '0'.repeat(64))
    .replace('[token]', 'made-up')
    .replace('[[...path]]', 'dataflow/TRADEWIRE/CN_TRADE/~/M.exports._T._T._T._T.value.CNY')
    .replace('[...all]', 'sign-out')
}

/** Signed in once for all tests: five a minute is what an address may. */
const cookies = new Map<string, Promise<string>>()

function cookieOf(product: Product, visitor: Visitor): Promise<string> {
  if (visitor === 'nobody') return Promise.resolve('')
  const key = `${product.url} ${visitor}`
  const cookie = cookies.get(key) ?? signIn(product, visitor)
  cookies.set(key, cookie)
  return cookie
}

async function signIn({ url, ...people }: Product, who: Exclude<Visitor, 'nobody'>): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(people[who]),
  })
  expect(answer.status).toBe(200)
  const lines = answer.headers.getSetCookie()
  return lines.map((line) => line.split(';')[0]).join('; ')
}

/** Calls an action without an input: whoever may is told what is missing, and nothing happens. */
async function call(product: Product, { id, path }: BuiltAction, cookie: string, headers: Record<string, string> = {}) {
  return fetch(`${product.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: product.url,
      cookie,
      ...headers,
    },
    body: '[]',
  })
}

/** Has an admin do something, and sees that it was done. */
async function done(product: Product, name: string, path: string, input: object): Promise<void> {
  const action = builtActions().find((each) => each.name === name)
  if (!action) throw new Error(`there is no action ${name}`)
  const answer = await fetch(`${product.url}${path}`, {
    method: 'POST',
    headers: {
      'next-action': action.id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: product.url,
      cookie: await cookieOf(product, 'admin'),
    },
    body: JSON.stringify([input]),
  })
  expect(await answer.text()).toContain('"ok":true')
}

test('every page and route lets in whom the table says, and nobody else', async ({ reading: product }) => {
  const layout = { slug: 'morning', name: 'Morning', preset: 'release' }
  await done(product, 'app/desk/layouts/actions.ts createLayout', '/desk/layouts', layout)
  const built = builtRoutes()
  expect(built.toSorted()).toEqual(Object.keys(ROUTES).toSorted())
  for (const visitor of VISITORS) {
    const cookie = await cookieOf(product, visitor)
    for (const path of built) {
      const door = ROUTES[path]
      if (!door || path === '/api/auth/[...all]') continue
      const answer = await fetch(`${product.url}${filled(path)}`, { redirect: 'manual', headers: { cookie } })
      await answer.text()
      const found = { visitor, path, status: answer.status, to: answer.headers.get('location') ?? '' }
      if (path === '/desk/sign-in' && visitor !== 'nobody') expect(found).toMatchObject({ status: 307 })
      else if (passes(visitor, door)) {
        // What a screen says of itself is sent, not asked.
        expect(path === '/wall/screen/orders' ? [405] : [200, 303, 308, 400, 404]).toContain(found.status)
        // A form without scripts, and an old address of a file, lead on within the explorer.
        if (found.status === 303 || found.status === 308)
          expect(new URL(found.to, product.url).pathname).toMatch(/^\/explore/)
        // There is no preview of what is published.
        if (path.startsWith('/desk') && !path.endsWith('/preview')) expect(found).toMatchObject({ status: 200 })
      } else if (!isPage(path)) expect(found).toMatchObject({ status: visitor === 'nobody' ? 401 : 403 })
      else if (visitor === 'nobody')
        expect(found).toMatchObject({ status: 307, to: expect.stringContaining('/desk/sign-in?to=') })
      else expect(found).toMatchObject({ status: 404 })
      if (door !== 'public') expect(answer.headers.get('cache-control')).toContain('no-store')
    }
  }
})

test('every action is done by whom the table says, and refused to everybody else', async ({ reading: product }) => {
  const built = builtActions()
  const listed = Object.entries(ACTIONS).flatMap(([file, actions]) =>
    Object.keys(actions).map((name) => `${file} ${name}`),
  )
  expect(built.map(({ name }) => name).toSorted()).toEqual(listed.toSorted())
  for (const visitor of VISITORS) {
    const cookie = await cookieOf(product, visitor)
    for (const action of built) {
      if (action.door === 'open' || !action.door) continue
      const said = await (await call(product, action, cookie)).text()
      const refusal = /you are signed out|your account may not do this/.exec(said)?.[0] ?? 'none'
      const expected = passes(visitor, action.door)
        ? 'none'
        : visitor === 'nobody'
          ? 'you are signed out'
          : 'your account may not do this'
      expect({ visitor, action: action.name, refusal }).toEqual({ visitor, action: action.name, refusal: expected })
      expect(said).toContain('"ok":false')
    }
  }
})

test('a screen’s token shows the wall, and opens nothing else, however it is handed in', async ({ product }) => {
  const orders = (cookie: string) =>
    fetch(`${product.url}/wall/screen/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.url, cookie },
      body: '{"report":null}',
    })
  const asked = await orders('')
  const [line = ''] = asked.headers.getSetCookie()
  expect(line).toMatch(/Path=\/wall;/)
  expect(line).toMatch(/HttpOnly/i)
  const held = line.split(';')[0] ?? ''
  const token = held.split('=')[1] ?? ''
  const { code } = (await asked.json()) as { code: string }
  const settings = { name: 'Newsroom 1', room: '', layout: 'headline', language: 'en', theme: 'wall' }
  await done(product, 'app/desk/screens/actions.ts register', '/desk/screens', { code, ...settings })
  expect(await (await orders(held)).json()).toMatchObject({ is: 'registered', stands: '1/' })
  // As it is, and as a thief would try it: in the place of a session, and as a bearer's.
  const carried = [
    { cookie: held },
    { cookie: `${held}; tradewire.session_token=${token}; __Host-tradewire.session_token=${token}` },
    { cookie: held, authorization: `Bearer ${token}` },
  ]
  for (const headers of carried) {
    for (const path of builtRoutes()) {
      const door = ROUTES[path]
      if (!door || passes('nobody', door)) continue
      const answer = await fetch(`${product.url}${filled(path)}`, { redirect: 'manual', headers })
      const found = { path, status: answer.status, to: answer.headers.get('location') ?? '' }
      expect(found).toMatchObject(
        isPage(path) ? { status: 307, to: expect.stringContaining('/desk/sign-in?to=') } : { status: 401 },
      )
    }
  }
  for (const action of builtActions()) {
    if (action.door === 'open' || !action.door) continue
    const said = await (await call(product, action, carried[1]?.cookie ?? '')).text()
    expect({ action: action.name, isOut: said.includes('you are signed out') }).toEqual({
      action: action.name,
      isOut: true,
    })
  }
})

test('nothing is taken from another site’s page, whoever is signed in', async ({ reading: product }) => {
  const cookie = await cookieOf(product, 'admin')
  const evil = { origin: 'https://evil.example' }
  for (const action of builtActions()) {
    const answer = await call(product, action, cookie, evil)
    expect({ action: action.name, status: answer.status }).toEqual({ action: action.name, status: 403 })
  }
  for (const path of [...builtRoutes().map(filled), '/api/auth/sign-in/email', '/live/log', '/live/painted']) {
    const answer = await fetch(`${product.url}${path}`, { method: 'POST', headers: { cookie, ...evil }, body: '{}' })
    expect({ path, status: answer.status }).toEqual({ path, status: 403 })
  }
  // The twin: our own page's call goes through to the action.
  const [own] = builtActions().filter(({ door }) => door === 'admin')
  if (!own) throw new Error('there is no such action')
  expect((await call(product, own, cookie)).status).toBe(200)
})

test('an answer tells the browser what it may do with it, and cookies are for the server alone', async ({
  reading: product,
}) => {
  for (const path of ['/', '/desk/sign-in', '/api/v1/releases', '/nowhere', '/icon.svg']) {
    const { headers } = await fetch(`${product.url}${path}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'self'", "script-src 'self' 'nonce-"])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  }
  const answer = await fetch(`${product.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.url },
    body: JSON.stringify(product.editor),
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/HttpOnly/i)
  for (const line of answer.headers.getSetCookie()) expect(line).toMatch(/SameSite=Lax/i)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND'])
    expect((await fetch(`${product.url}/desk`, { method })).status).toBe(405)
})
