import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { steadyFetch } from './steady-refresh.ts'

const WHOLE = '1:["$","main",null,{"children":"25,450"}]\n'
const FAILED = '1:"$L2"\n2:E{"digest":"473101673"}\n'
const NOT_FOUND = '2:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}\n'
const ANEW = { headers: { rsc: '1' } }

type Answer = (response: ServerResponse) => void
const cut: Answer = (response) => void response.destroy()
const broken: Answer = (response) => void response.writeHead(502).end('no')
const says =
  (body: string): Answer =>
  (response) =>
    void response.end(body)

let server: Server
let origin: string
let answers: Answer[]
let asked: string[]
let here: string
let pauses: number[]

beforeEach(async () => {
  ;[answers, asked, pauses] = [[], [], []]
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`)
    answers.shift()?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  here = '/explore?in=cny'
})

afterEach(() => new Promise((resolve) => server.close(resolve)))

function steady(onPause: () => void = () => {}) {
  return steadyFetch({
    fetch,
    here: () => new URL(here, origin),
    pause: async (ms) => {
      pauses.push(ms)
      onPause()
    },
  })
}

describe('a page that asks for itself again', () => {
  it('is answered once the server has drawn it whole, however it failed before', async () => {
    answers = [cut, broken, says(FAILED), says(WHOLE)]
    const answer = await steady()(`${origin}/explore?in=cny&_rsc=abc`, ANEW)
    expect(await answer.text()).toBe(WHOLE)
    // Next reads from the answer where it came from.
    expect(answer.url).toBe(`${origin}/explore?in=cny&_rsc=abc`)
    expect(asked).toHaveLength(4)
  })

  it('asks ever more slowly', async () => {
    answers = [cut, cut, cut, cut, says(WHOLE)]
    await steady()(`${origin}/explore?in=cny`, ANEW)
    expect(pauses).toHaveLength(4)
    for (const [at, ceiling] of [1_000, 2_000, 4_000, 8_000].entries()) {
      expect(pauses[at]).toBeGreaterThanOrEqual(ceiling / 2)
      expect(pauses[at]).toBeLessThanOrEqual(ceiling)
    }
  })

  it('takes what Next has to say of a page for an answer', async () => {
    answers = [says(NOT_FOUND)]
    expect(await (await steady()(`${origin}/explore?in=cny`, ANEW)).text()).toBe(NOT_FOUND)
  })

  it('asks no more once its reader has gone elsewhere', async () => {
    answers = [cut]
    let isAnswered = false
    const left = new Promise<void>((resolve) => {
      const gone = () => {
        here = '/releases'
        resolve()
      }
      void steady(gone)(`${origin}/explore?in=cny`, ANEW).then(() => (isAnswered = true))
    })
    await left
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect({ asked, isAnswered }).toEqual({ asked: ['GET /explore?in=cny'], isAnswered: false })
  })

  it('stops when whoever asked takes it back', async () => {
    const taken = new AbortController()
    answers = [() => taken.abort()]
    await expect(steady()(`${origin}/explore?in=cny`, { ...ANEW, signal: taken.signal })).rejects.toThrow('aborted')
  })
})

describe('everything else is asked as it is', () => {
  it.each<[string, string, RequestInit]>([
    ['another page', '/releases', ANEW],
    ['other filters', '/explore?in=usd', ANEW],
    ['a page that is read ahead', '/explore?in=cny', { headers: { rsc: '1', 'next-router-prefetch': '1' } }],
    ['what somebody sends', '/explore?in=cny', { ...ANEW, method: 'POST', body: 'typed' }],
    ['figures', '/explore?in=cny', {}],
  ])('%s', async (_, path, init) => {
    answers = [broken]
    expect((await steady()(origin + path, init)).status).toBe(502)
    expect(asked).toHaveLength(1)
  })
})
