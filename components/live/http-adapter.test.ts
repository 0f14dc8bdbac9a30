import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { ANSWERS_HEADER, type Hello, PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { openHttp } from './http-adapter.ts'

let server: Server
afterEach(() => server.close())

const PLACE = { epoch: 'e', sequence: 67, hash: 'h67' }
const HELLO: Hello = {
  version: PROTOCOL_VERSION,
  page: '3f0e8a52-6f8e-4c6f-9a3e-2f4f3d7a8c11',
  cursor: PLACE,
  subscription: { series: [], fromYear: 2024 },
  screen: null,
}
const RESYNC = {
  answer: 'resync',
  because: 'another-epoch',
  spreadMs: 0,
  heartbeat: {
    head: PLACE,
    headAt: '2025-01-13T03:00:00.000Z',
    databaseTime: '2025-01-13T03:00:00.000Z',
    comeBackWithinMs: 0,
  },
}

/** Somebody between page and log, who answers with `headers`; resolves with what the page makes of it. */
async function heardFrom(headers: (unlike: string) => Record<string, string>): Promise<string> {
  server = createServer((request, response) => {
    const unlike = new URL(request.url ?? '', 'http://localhost').searchParams.get('unlike') ?? ''
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers(unlike) })
    response.end(JSON.stringify(RESYNC))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    const adapter = openHttp(`http://localhost:${port}`, {
      message: ({ on }) => resolve(`heard ${on}`),
      lost: (why) => resolve(`lost: ${why}`),
    })
    adapter.hello(HELLO)
  })
}

describe('a poll', () => {
  it('is answered by what answers it', async () => {
    expect(await heardFrom((unlike) => ({ [ANSWERS_HEADER]: unlike }))).toBe('heard welcome')
  })

  it('is not answered by an old answer to another poll, which would send the page back to where it was then', async () => {
    expect(await heardFrom(() => ({ [ANSWERS_HEADER]: 'another' }))).toBe('lost: failed')
  })

  it('is answered also where somebody between takes the header away', async () => {
    expect(await heardFrom(() => ({}))).toBe('heard welcome')
  })
})
