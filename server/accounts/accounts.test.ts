import { readFileSync } from 'node:fs'
import { getAuthTables } from 'better-auth/db'
import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { ADDRESS_HEADER, auth, authOptions } from './auth.ts'
import { AccountExists, createAccount } from './create-account.ts'
import { AccountStays, setAccountDisabled } from './disable-account.ts'
import { type Credentials, ensureFirstAccount } from './first-account.ts'
import { listAccounts } from './list-accounts.ts'
import { NotAllowed, NotSignedIn, requireActor } from './require-actor.ts'
import { signIn, signOut } from './sign-in.ts'
import { whoIs } from './who.ts'

process.env['BETTER_AUTH_SECRET'] ??= 'a secret for tests alone, of thirty-two and more letters'
ownDatabase(cloneDatabase)

const from = (address: string, cookie = '') =>
  new Headers({ host: 'localhost:3000', [ADDRESS_HEADER]: address, ...(cookie && { cookie }) })

/** Signs in from an address of its own, since tries are counted by address. */
async function cookieOf({ email, password }: Credentials, address: string): Promise<string> {
  const outcome = await signIn(email, password, from(address))
  if (!('cookies' in outcome)) throw new Error(`refused: ${outcome.refused}`)
  return outcome.cookies.map((line) => line.split(';')[0]).join('; ')
}

let first: Credentials
let adminId: string

beforeAll(async () => {
  const made = await Promise.all([ensureFirstAccount(), ensureFirstAccount(), ensureFirstAccount()])
  const credentials = made.flatMap((one) => one ?? [])
  const [only] = credentials
  if (!only || credentials.length > 1) throw new Error(`${credentials.length} first accounts were made`)
  first = only
  adminId = (await database().user.findFirstOrThrow({ where: { role: 'admin' } })).id
})

describe('the first account', () => {
  it('is made once, however many nodes start at the same moment', async () => {
    expect(await ensureFirstAccount()).toBeNull()
    expect(await database().user.count({ where: { role: 'admin' } })).toBe(1)
  })

  it('is an administrator’s, with a password nobody could guess', async () => {
    expect(first.password).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/)
    const cookie = await cookieOf(first, '192.0.2.1')
    expect(await whoIs(from('::ffff:192.0.2.1', cookie))).toMatchObject({
      id: adminId,
      role: 'admin',
      address: '192.0.2.1',
      email: first.email,
    })
  })

  it('keeps no password in the clear', async () => {
    expect(JSON.stringify(await database().account.findMany())).not.toContain(first.password)
  })
})

describe('signing in', () => {
  it('refuses a wrong password and an unknown address in the same words', async () => {
    expect(await signIn(first.email, 'not the password', from('192.0.2.2'))).toMatchObject({ refused: 'wrong' })
    expect(await signIn('nobody@tradewire.local', 'not the password', from('192.0.2.2'))).toMatchObject({
      refused: 'wrong',
    })
  })

  it('lets an address guess five times a minute, and another address go on', async () => {
    for (let guess = 0; guess < 5; guess++)
      expect(await signIn(first.email, `guess ${guess} of many`, from('192.0.2.3'))).toMatchObject({ refused: 'wrong' })
    const sixth = await signIn(first.email, first.password, from('192.0.2.3'))
    expect(sixth).toMatchObject({ refused: 'too-many' })
    expect('cookies' in (await signIn(first.email, first.password, from('192.0.2.4')))).toBe(true)
  })

  it('ends with signing out: the cookie opens nothing any more', async () => {
    const cookie = await cookieOf(first, '192.0.2.5')
    await signOut(from('192.0.2.5', cookie))
    expect(await whoIs(from('192.0.2.5', cookie))).toBeNull()
  })

  it('is recorded with the address', async () => {
    await cookieOf(first, '192.0.2.6')
    const { actor } = await database().audit.findFirstOrThrow({
      where: { action: 'account.sign-in', address: '192.0.2.6' },
    })
    expect(actor).toBe(adminId)
  })
})

describe('the door', () => {
  it('is shut to whoever is not signed in', async () => {
    expect(await whoIs(from('192.0.2.7'))).toBeNull()
    await expect(requireActor(from('192.0.2.7'))).rejects.toThrow(NotSignedIn)
    await expect(requireActor(from('192.0.2.7', 'tradewire.session_token=made-up.signature'))).rejects.toThrow(
      NotSignedIn,
    )
  })

  it('lets nobody sign up by themselves', async () => {
    const body = JSON.stringify({ email: 'me@example.com', password: 'a long password of mine', name: 'Me' })
    const headers = {
      'content-type': 'application/json',
      origin: 'http://localhost:3000',
      host: 'localhost:3000',
      [ADDRESS_HEADER]: '192.0.2.8',
    }
    const response = await auth().handler(
      new Request('http://localhost:3000/api/auth/sign-up/email', { method: 'POST', headers, body }),
    )
    expect(response.ok).toBe(false)
    expect(await database().user.findUnique({ where: { email: 'me@example.com' } })).toBeNull()
  })

  it('takes no sign-in that another site’s page sends with our cookies', async () => {
    const cookie = await cookieOf(first, '192.0.2.9')
    const headers = {
      'content-type': 'application/json',
      origin: 'https://evil.example',
      host: 'localhost:3000',
      cookie,
      [ADDRESS_HEADER]: '192.0.2.9',
    }
    const body = JSON.stringify({ email: first.email, password: first.password })
    const response = await auth().handler(
      new Request('http://localhost:3000/api/auth/sign-in/email', { method: 'POST', headers, body }),
    )
    expect(response.status).toBe(403)
  })
})

describe('accounts', () => {
  it('of editors may not keep accounts', async () => {
    const editor = await createAccount('Li.Na@Example.com', 'Li Na', 'editor', {
      id: adminId,
      name: 'Administrator',
      address: null,
    })
    const headers = from('192.0.2.10', await cookieOf(editor, '192.0.2.10'))
    expect(await requireActor(headers)).toMatchObject({ name: 'Li Na', role: 'editor', email: 'li.na@example.com' })
    await expect(requireActor(headers, 'admin')).rejects.toThrow(NotAllowed)
    await expect(
      createAccount('li.na@example.com', 'Another', 'editor', { id: adminId, name: '', address: null }),
    ).rejects.toThrow(AccountExists)
  })

  it('that are disabled are out at once, and can’t come back', async () => {
    const by = { id: adminId, name: 'Administrator', address: null }
    const editor = await createAccount('gone@example.com', 'Gone', 'editor', by)
    const cookie = await cookieOf(editor, '192.0.2.11')
    const { id } = await database().user.findUniqueOrThrow({ where: { email: 'gone@example.com' } })
    await setAccountDisabled(id, true, by)
    expect(await whoIs(from('192.0.2.11', cookie))).toBeNull()
    expect(await signIn(editor.email, editor.password, from('192.0.2.11'))).toMatchObject({ refused: 'disabled' })
    expect((await listAccounts()).find((account) => account.id === id)?.isDisabled).toBe(true)
    await setAccountDisabled(id, false, by)
    expect(await whoIs(from('192.0.2.11', await cookieOf(editor, '192.0.2.12')))).toMatchObject({ id })
  })

  it('leave one administrator in, and nobody shuts their own', async () => {
    const other = { id: 'someone-else', name: 'Someone', address: null }
    await expect(setAccountDisabled(adminId, true, other)).rejects.toThrow(AccountStays)
    await expect(setAccountDisabled(adminId, true, { ...other, id: adminId })).rejects.toThrow(AccountStays)
  })
})

describe('better-auth’s tables', () => {
  it('are those of our schema, field by field', () => {
    const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
    for (const [name, table] of Object.entries(getAuthTables(authOptions()))) {
      const model = name.charAt(0).toUpperCase() + name.slice(1)
      const [, body = ''] = new RegExp(`model ${model} \\{([^}]*)\\}`).exec(schema) ?? []
      const fields = new Set([...body.matchAll(/^ {2}(\w+) /gm)].map(([, field]) => field))
      expect({ model, missing: ['id', ...Object.keys(table.fields)].filter((field) => !fields.has(field)) }).toEqual({
        model,
        missing: [],
      })
    }
  })
})
