import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendWhole } from './http-whole.ts'

const LONG = JSON.stringify(Array.from({ length: 300 }, (_, at) => ({ series: 'CN.exports.all.value.USD.month', at })))
const seen: (string | undefined)[] = []
const server = createServer((request, response) => {
  sendWhole(request, response)
  seen.push(String(request.headers['accept-encoding']))
  response.setHeader('content-type', request.headers.rsc ? 'text/x-component' : 'application/json; charset=utf-8')
  // As Next sends: headers first, then what the route gave, piece by piece.
  response.flushHeaders()
  const body = request.url?.includes('short') ? '{}' : LONG
  response.write(Buffer.from(body.slice(0, 1)))
  response.end(body.slice(1))
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

function ask(path: string, accepted: string, more = {}): Promise<{ encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { 'accept-encoding': accepted, ...more }, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }))
    }).on('error', reject)
  })
}

describe('an answer of the API', () => {
  it.each(['br', 'gzip, deflate, br', 'br;q=0.9, gzip;q=0.1'])('comes as br to who likes %s', async (accepted) => {
    const { encoding, body } = await ask('/api/v1/series', accepted)
    expect(encoding).toBe('br')
    expect(body.length).toBeLessThan(LONG.length / 3)
    expect(String(brotliDecompressSync(body))).toBe(LONG)
    // Nobody after us encodes it once more.
    expect(seen.at(-1)).toBe('identity')
  })

  it.each(['', 'gzip', 'br;q=0', 'br;q=0.1, gzip', 'identity, br;q=0.5'])(
    'is left as it is for who likes “%s”',
    async (accepted) => {
      const { encoding, body } = await ask('/api/v1/series', accepted)
      expect([encoding, String(body)]).toEqual([undefined, LONG])
      expect(seen.at(-1)).toBe(accepted)
    },
  )

  it('that is short is left as it is', async () => {
    expect((await ask('/api/v1/short', 'br')).encoding).toBeUndefined()
  })
})

describe('what the router reads of a page', () => {
  const rsc = { rsc: '1' }

  it('comes in one piece, as br or gzip by what is liked best', async () => {
    const br = await ask('/explore?_rsc=1', 'gzip, deflate, br', rsc)
    expect([br.encoding, String(brotliDecompressSync(br.body))]).toEqual(['br', LONG])
    const zip = await ask('/explore?_rsc=1', 'gzip, deflate', rsc)
    expect([zip.encoding, String(gunzipSync(zip.body))]).toEqual(['gzip', LONG])
    expect(seen.at(-1)).toBe('identity')
  })

  it.each(['', 'identity', 'br;q=0, gzip;q=0', 'gzip;q=0.1, identity'])(
    'is left as it is for who likes “%s”',
    async (accepted) => {
      const { encoding, body } = await ask('/explore?_rsc=1', accepted, rsc)
      expect([encoding, String(body)]).toEqual([undefined, LONG])
    },
  )
})

describe('a page', () => {
  it.each(['/', '/explore?split=partner', '/releases/GACC-2024-annual', '/wall/screen'])(
    '%s comes as br',
    async (path) => {
      const { encoding, body } = await ask(path, 'gzip, deflate, br')
      expect(encoding).toBe('br')
      expect(String(brotliDecompressSync(body))).toBe(LONG)
    },
  )

  // Some of these come in pieces, as they are made; some are compressed already.
  it.each([
    '/desk',
    '/desk/releases/x/changes',
    '/explore.csv?in=cny',
    '/_next/static/chunks/a.js',
    '/api/auth/session',
  ])('is not what %s gives', async (path) => expect((await ask(path, 'br')).encoding).toBeUndefined())
})
