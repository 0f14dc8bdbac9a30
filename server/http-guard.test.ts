import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardDoor } from './http-guard.ts'

process.env['LOG_LEVEL'] ??= 'silent'

let server: Server
let port: number
/** The policy that pages were told to draw by. */
let told: string | undefined

beforeAll(async () => {
  server = createServer((asked, response) => {
    if (!guardDoor(asked, response, false)) return
    told = String(asked.headers['content-security-policy'])
    response.end('in')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

function ask(method: string, headers: Record<string, string> = {}, path = '/desk') {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers }))
    })
      .on('error', reject)
      .end()
  })
}

describe('the door of everything', () => {
  it('takes four methods, and no other', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) expect((await ask(method)).status).toBe(200)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) expect((await ask(method)).status).toBe(405)
  })

  it('takes a POST of our own pages, or of a program that names none', async () => {
    for (const headers of [
      {},
      { origin: `http://127.0.0.1:${port}` },
      { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ] as Record<string, string>[])
      expect((await ask('POST', headers)).status).toBe(200)
  })

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1.evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ] as Record<string, string>[][])('takes none of another site’s: %j', async (headers) => {
    expect((await ask('POST', headers)).status).toBe(403)
    expect((await ask('GET', headers)).status).toBe(200)
  })

  it('behind a public name takes what comes from that name', async () => {
    process.env['PUBLIC_URL'] = 'https://wire.example.org/'
    try {
      const { status, headers } = await ask('POST', { origin: 'https://wire.example.org', host: 'node-1:3000' })
      expect(status).toBe(200)
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    } finally {
      delete process.env['PUBLIC_URL']
    }
    expect((await ask('GET')).headers).not.toHaveProperty('strict-transport-security')
  })

  it('says what a browser may do with each answer: a nonce of its own, whatever a client sends for one', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => ask('GET', { 'content-security-policy': "script-src 'nonce-mine'" })),
    )
    const policies = answers.map(({ headers }) => String(headers['content-security-policy']))
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([\w+/=]{24})'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(2)
    expect(nonces).not.toContain(undefined)
    expect(policies).toContain(told)
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-frame-options': 'SAMEORIGIN',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  it.each(['/embed/explore?flow=imports', '/embed/latest', '/embed/releases/GACC-2024-01..02-flash'])(
    'lets anybody frame %s, which is made for that',
    async (path) => {
      const { headers } = await ask('GET', {}, path)
      expect(headers['content-security-policy']).toMatch(/; frame-ancestors \*$/)
      expect(headers).not.toHaveProperty('x-frame-options')
      expect((await ask('POST', { origin: 'https://evil.example' }, path)).status).toBe(403)
    },
  )

  it.each([
    '/',
    '/explore',
    '/embed',
    '/embed/explore/',
    '/embed/../desk',
    '/embed/releases/..%2f..%2fdesk',
    '/desk?/embed/latest',
  ])('lets nobody else frame %s', async (path) => {
    const { headers } = await ask('GET', {}, path)
    expect(headers['content-security-policy']).toMatch(/; frame-ancestors 'self'$/)
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  })

  it('puts no host into its policy that is none', async () => {
    const { headers } = await ask('GET', { host: "x; script-src 'unsafe-inline'" })
    expect(headers['content-security-policy']).not.toContain("unsafe-inline'; style")
    expect(String(headers['content-security-policy'])).toMatch(/connect-src 'self';/)
  })
})
