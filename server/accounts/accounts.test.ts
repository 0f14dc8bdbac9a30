import { readFileSync } from 'node:fs'
import { getAuthTables } from 'better-auth/db'
import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { cookieOf, from, newAddress, person, signedIn } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { ADDRESS_HEADER, auth, authOptions } from './auth.ts'
import { AccountStays, setAccountDisabled, setRoles } from './change-account.ts'
import { AccountExists, createAccount } from './create-account.ts'
import { type Credentials, ensureFirstAccount } from './first-account.ts'
import { listAccounts } from './list-accounts.ts'
import { NotAllowed, NotSignedIn, requireActor } from './require-actor.ts'
import type { Needed, Role } from './role.ts'
import { signIn, signOut } from './sign-in.ts'
import { whoIs } from './who.ts'

ownDatabase(cloneDatabase)

let first: Credentials
let adminId: string

beforeAll(async () => {
  const made = await Promise.all([ensureFirstAccount(), ensureFirstAccount(), ensureFirstAccount()])
  const credentials = made.flatMap((one) => one ?? [])
  const [only] = credentials
  if (!only || credentials.length > 1) throw new Error(`${credentials.length} first accounts were made`)
  first = only
  adminId = (await database().user.findFirstOrThrow({ where: { email: first.email } })).id
})

describe('the first account', () => {
  it('is made once, however many nodes start at the same moment', async () => {
    expect(await ensureFirstAccount()).toBeNull()
    expect(await database().user.count({ where: { email: first.email } })).toBe(1)
  })

  it('is an administrator’s and approver’s, with a password nobody could guess', async () => {
    expect(first.password).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/)
    const address = newAddress()
    const { cookies = [] } = (await signIn(first.email, first.password, from(address))) as { cookies?: string[] }
    expect(await whoIs(from(`::ffff:${address}`, cookieOf(cookies)))).toMatchObject({
      id: adminId,
      roles: ['approver', 'admin'],
      address,
      email: first.email,
    })
  })

  it('keeps no password in the clear', async () => {
    expect(JSON.stringify(await database().account.findMany())).not.toContain(first.password)
  })
})

describe('signing in', () => {
  it('refuses a wrong password and an unknown address in the same words', async () => {
    const headers = from(newAddress())
    expect(await signIn(first.email, 'not the password', headers)).toEqual({ refused: 'wrong' })
    expect(await signIn('nobody@tradewire.local', 'not the password', headers)).toEqual({ refused: 'wrong' })
  })

  it('lets an address guess five times a minute, and another address go on', async () => {
    const { email, password } = await person()
    const headers = from(newAddress())
    for (let guess = 0; guess < 5; guess++)
      expect(await signIn(email, `guess ${guess} of many`, headers)).toEqual({ refused: 'wrong' })
    expect(await signIn(email, password, headers)).toMatchObject({ refused: 'too-many' })
    await signedIn({ email, password })
  })

  it('lets a newsroom behind one address in, however many they are: only wrong tries count', async () => {
    const { email, password } = await person()
    const headers = from(newAddress())
    for (let one = 0; one < 8; one++) expect(await signIn(email, password, headers)).toHaveProperty('cookies')
    for (let guess = 0; guess < 5; guess++)
      expect(await signIn(email, `guess ${guess} of many`, headers)).toEqual({ refused: 'wrong' })
    expect(await signIn(email, password, headers)).toMatchObject({ refused: 'too-many' })
  })

  it('ends with signing out: the cookie opens nothing any more', async () => {
    const headers = await signedIn(first)
    await signOut(headers)
    expect(await whoIs(headers)).toBeNull()
  })

  it('is recorded with the address and the factors', async () => {
    const address = newAddress()
    await signedIn(first, address)
    const { actor, after } = await database().audit.findFirstOrThrow({ where: { action: 'account.sign-in', address } })
    expect({ actor, after }).toEqual({ actor: adminId, after: { factors: 'password' } })
  })

  it('gives a session that nobody named before, and ends the one the browser came with', async () => {
    const { email, password } = await person()
    const before = await signedIn({ email, password })
    const outcome = await signIn(email, password, before)
    if (!('cookies' in outcome)) throw new Error('refused')
    expect(cookieOf(outcome.cookies)).not.toBe(before.get('cookie'))
    expect(await whoIs(before)).toBeNull()
    const planted = from(newAddress(), 'tradewire.session_token=planted.c2lnbmF0dXJl')
    const other = await signIn(email, password, planted)
    expect('cookies' in other && cookieOf(other.cookies)).not.toContain('planted')
  })
})

describe('the door', () => {
  it('is shut to whoever is not signed in', async () => {
    expect(await whoIs(from(newAddress()))).toBeNull()
    await expect(requireActor(from(newAddress()), 'desk')).rejects.toThrow(NotSignedIn)
    await expect(requireActor(from(newAddress(), 'tradewire.session_token=made-up.signature'), 'desk')).rejects.toThrow(
      NotSignedIn,
    )
  })

  it('lets nobody sign up by themselves', async () => {
    const body = JSON.stringify({ email: 'me@example.com', password: 'a long password of mine', name: 'Me' })
    const headers = {
      'content-type': 'application/json',
      origin: 'http://localhost:3000',
      host: 'localhost:3000',
      [ADDRESS_HEADER]: newAddress(),
    }
    const response = await auth().handler(
      new Request('http://localhost:3000/api/auth/sign-up/email', { method: 'POST', headers, body }),
    )
    expect(response.ok).toBe(false)
    expect(await database().user.findUnique({ where: { email: 'me@example.com' } })).toBeNull()
  })

  it('takes no sign-in that another site’s page sends with our cookies', async () => {
    const headers = await signedIn(first)
    headers.set('origin', 'https://evil.example')
    headers.set('content-type', 'application/json')
    const body = JSON.stringify({ email: first.email, password: first.password })
    const response = await auth().handler(
      new Request('http://localhost:3000/api/auth/sign-in/email', { method: 'POST', headers, body }),
    )
    expect(response.status).toBe(403)
  })
})

describe('roles', () => {
  const MAY: Record<string, readonly Needed[]> = {
    reader: ['account'],
    editor: ['account', 'desk', 'editor'],
    'reader,editor': ['account', 'desk', 'editor'],
    approver: ['account', 'desk', 'editor', 'approver'],
    admin: ['account', 'desk', 'admin'],
    'editor,admin': ['account', 'desk', 'editor', 'admin'],
    'approver,admin': ['account', 'desk', 'editor', 'approver', 'admin'],
  }
  it.each(Object.entries(MAY))('%s may: %s', async (held, may) => {
    const headers = await signedIn(await person(held.split(',') as Role[]))
    for (const needed of ['account', 'desk', 'editor', 'approver', 'admin'] as const) {
      const asked = requireActor(headers, needed)
      if (may.includes(needed)) await asked
      else await expect(asked).rejects.toThrow(NotAllowed)
    }
  })

  it('that an administrator changes hold from the next click on; nobody changes their own', async () => {
    const admin = { id: adminId, name: 'Administrator', address: null }
    const who = await person(['editor'])
    const headers = await signedIn(who)
    await expect(requireActor(headers, 'approver')).rejects.toThrow(NotAllowed)
    await setRoles(who.id, ['approver'], admin)
    await requireActor(headers, 'approver')
    await expect(setRoles(adminId, ['admin'], admin)).rejects.toThrow(AccountStays)
    expect(await database().audit.findFirst({ where: { action: 'account.roles', subject: who.id } })).toMatchObject({
      before: { roles: ['editor'] },
      after: { roles: ['approver'] },
    })
  })
})

describe('accounts', () => {
  const other = { id: 'someone-else', name: 'Someone', address: null }

  it('have an e-mail of their own, however it is written', async () => {
    const { link, id } = await createAccount('Li.Na@Example.com', 'Li Na', ['editor'], other)
    expect(link).toMatchObject({ kind: 'invitation', path: expect.stringMatching(/^\/desk\/link\/[\w-]{43}$/) })
    expect(await database().user.findUnique({ where: { id } })).toMatchObject({ email: 'li.na@example.com' })
    await expect(createAccount('li.na@example.com', 'Another', ['editor'], other)).rejects.toThrow(AccountExists)
  })

  it('that are disabled are out at once, and can’t come back', async () => {
    const { id, ...gone } = await person()
    const headers = await signedIn(gone)
    await setAccountDisabled(id, true, other)
    expect(await whoIs(headers)).toBeNull()
    expect(await signIn(gone.email, gone.password, from(newAddress()))).toMatchObject({ refused: 'disabled' })
    expect((await listAccounts()).find((account) => account.id === id)?.isDisabled).toBe(true)
    await setAccountDisabled(id, false, other)
    expect(await whoIs(await signedIn(gone))).toMatchObject({ id })
  })

  it('leave one administrator in, and nobody shuts their own', async () => {
    const others = (await listAccounts()).filter(({ id, roles }) => id !== adminId && roles.includes('admin'))
    for (const { id } of others) await setAccountDisabled(id, true, other)
    await expect(setAccountDisabled(adminId, true, other)).rejects.toThrow(AccountStays)
    await expect(setRoles(adminId, ['approver'], other)).rejects.toThrow(AccountStays)
    await expect(setAccountDisabled(adminId, true, { ...other, id: adminId })).rejects.toThrow(AccountStays)
    for (const { id } of others) await setAccountDisabled(id, false, other)
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
