import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtFiles } from '#server/http-built.ts'
import { makeFitToTravel } from './fit-to-travel.ts'

const SCRIPT = `(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(${JSON.stringify('figure '.repeat(500))})`
const dist = mkdtempSync(join(tmpdir(), 'tradewire-built-'))
let url = ''
let stop = () => {}

beforeAll(async () => {
  mkdirSync(join(dist, 'static', 'chunks'), { recursive: true })
  writeFileSync(join(dist, 'static', 'chunks', 'a.js'), SCRIPT)
  writeFileSync(join(dist, 'static', 'chunks', 'a.css'), '.figure{color:red}')
  writeFileSync(join(dist, 'secret'), 'none of it')
  // Twice: a build that kept some of its files is made fit again.
  await makeFitToTravel(dist)
  await makeFitToTravel(dist)
  const built = builtFiles(dist)
  const server = createServer((request, response) => {
    if (!built(request, response)) response.writeHead(404).end('left to others')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => server.close()
})
afterAll(() => {
  stop()
  rmSync(dist, { recursive: true })
})

const ask = (path: string, accepted = 'gzip, deflate, br') =>
  fetch(url + path, { headers: { 'accept-encoding': accepted } })

describe('a script of the build', () => {
  it('comes as br, for ever, and is read by browsers while it comes', async () => {
    const answer = await ask('/_next/static/chunks/a.js')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=UTF-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10)
    expect(await answer.text()).toBe(`//# allFunctionsCalledOnLoad\n${SCRIPT}`)
  })

  it('has its address, whatever is asked after it', async () => {
    expect((await ask('/_next/static/chunks/a.js?dpl=1')).status).toBe(200)
  })

  it.each(['gzip', 'identity', 'br;q=0'])('is left to others for who likes %s', async (accepted) => {
    expect((await ask('/_next/static/chunks/a.js', accepted)).status).toBe(404)
  })
})

it('a style sheet comes as it was written', async () => {
  const answer = await ask('/_next/static/chunks/a.css')
  expect(answer.headers.get('content-type')).toBe('text/css; charset=UTF-8')
  expect(await answer.text()).toBe('.figure{color:red}')
})

it('nothing else is had by this way', async () => {
  const paths = ['/_next/static/../secret', '/_next/static/chunks/%2e%2e/secret', '/_next/static/chunks/b.js']
  const answers = await Promise.all(paths.map((path) => ask(path)))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
})

it('a build of somebody else is left to others', async () => {
  expect(() => builtFiles(join(dist, 'nowhere'))).not.toThrow()
})
