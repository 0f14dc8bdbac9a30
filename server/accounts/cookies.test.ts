import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { from, newAddress, person } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { signIn } from './sign-in.ts'
import { whoIs } from './who.ts'

ownDatabase(cloneDatabase)

describe('behind TLS', () => {
  const before = process.env['PUBLIC_URL']
  beforeAll(() => (process.env['PUBLIC_URL'] = 'https://wire.example.org'))
  afterAll(() => {
    if (before === undefined) delete process.env['PUBLIC_URL']
    else process.env['PUBLIC_URL'] = before
  })

  it('a session’s cookie is for this host alone, for no script, and never sent without TLS', async () => {
    const { email, password, id } = await person()
    const headers = from(newAddress())
    headers.set('host', 'wire.example.org')
    headers.set('origin', 'https://wire.example.org')
    const outcome = await signIn(email, password, headers)
    if (!('cookies' in outcome)) throw new Error(`refused: ${outcome.refused}`)
    const [line = ''] = outcome.cookies
    expect(line).toMatch(/^__Host-tradewire\.session_token=/)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(line.split('; ').map((part) => part.toLowerCase())).toContain(attribute.toLowerCase())
    expect(line).not.toMatch(/domain=/i)
    headers.set('cookie', line.split(';')[0] ?? '')
    expect(await whoIs(headers)).toMatchObject({ id })
  })
})
