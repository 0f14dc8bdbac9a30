import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { distFolder } from '../launch/places.ts'
import { cloneDatabase } from '../launch/testing/database.ts'
import { ROUTES } from '../launch/testing/doors.ts'
import { runScript } from '../launch/testing/run-script.ts'
import { startTestServer } from '../launch/testing/server.ts'
import { LIVE_PATH, PROTOCOL_VERSION } from '../trade/live/protocol.ts'
import { expect, test } from './fixtures.ts'

// A marked number waits for its instant, while everything the product answers to is asked, over and over, by somebody who is
// nobody: no page, route, method, socket, poll, snapshot, metric, line of the log or file of the build may tell it.

const CODE = 'GACC-2024-annual'
const WORD = 'canary7f3a9'
const FIGURES = [
  ['exports', '25.4387', '7.1093'],
  ['imports', '18.3912', '2.3071'],
]
/** However it is written: with its point, without, in billions or 亿, in yuan, and the word. */
const MARKS = [
  WORD,
  ...FIGURES.flatMap(([, value = '', growth = '']) => {
    const digits = value.replace('.', '')
    return [value, digits, `${digits}00000000`, growth]
  }),
]
/** The same two lines in the cube of SDMX, in each form that it is given in. */
const CUBE = 'dataflow/TRADEWIRE/CN_TRADE/~/M.exports+imports._T._T._T._T.value.CNY.year-to-date'
const CUBE_PATHS = ['sdmx-json', 'sdmx-csv', 'jsonstat'].map((form) => `/api/sdmx/data/${CUBE}?format=${form}`)
const SERIES = FIGURES.map(([flow]) => `CN.${flow}.all.value.CNY.year-to-date`)
const HOW = [
  { method: 'GET', headers: {} },
  { method: 'GET', headers: { RSC: '1' } },
  { method: 'POST', headers: {} },
] as const

const SAMPLED_EVERY = 7

/** Of a number that stands by itself, not within another or a hash: a metric's many digits hold any six of them some day. */
const FOUND_BY = MARKS.map(
  (mark) =>
    [
      mark,
      mark === WORD ? new RegExp(mark) : new RegExp(`(?<![\\da-f.])${mark.replace('.', '\\.')}(?![\\da-f])`),
    ] as const,
)
const found = (text: string) => FOUND_BY.flatMap(([mark, by]) => (by.test(text) ? [mark] : []))

/** Every path the build knows, and those of our own server, each with what may be asked of it. */
function paths(server: string, epoch: string, sequence: number): string[] {
  const built = Object.values(
    JSON.parse(readFileSync(`${distFolder.test}/app-path-routes-manifest.json`, 'utf8')) as Record<string, string>,
  ).filter((path) => !path.startsWith('/_'))
  const series = SERIES.join(',')
  const asked = `series=${series}&asOf=${sequence + 1}&at=${sequence + 1}`
  return [
    ...built.flatMap((path) => (path === '/wall' ? [filled(path)] : [filled(path), `${filled(path)}?${asked}`])),
    `/api/v1/observations?series=${SERIES[0]}&from=2024-01&to=2024-12`,
    `/api/v1/log?after=${sequence}&limit=10`,
    ...CUBE_PATHS,
    `/api/sdmx/data/${CUBE}?includeHistory=true&updatedAfter=2024-01-01T00:00:00Z`,
    ...['csv', 'json', 'svg', 'png', 'xlsx'].map((form) => `/explore.${form}?in=cny&by=ytd&from=2024`),
    `/embed/releases/${CODE}.png`,
    `/embed/explore.png?in=cny&by=ytd&from=2024`,
    `/oembed?url=${encodeURIComponent(`${server}/releases/${CODE}`)}`,
    `/live/snapshot?fromYear=2020&series=${series}`,
    `/live/snapshot?fromYear=2020&series=${series}&at=${sequence + 1}&epoch=${epoch}&hash=${'0'.repeat(64)}`,
    `/live/log?version=${PROTOCOL_VERSION}&page=3f0e8a52-6f8e-4c6f-9a3e-2f4f3d7a8c11&epoch=${epoch}&after=${sequence}&hash=${'0'.repeat(64)}&fromYear=2020&series=${series}&wait=0`,
    '/live/version',
    '/healthz',
    '/readyz',
    '/metrics',
    '/icon.svg',
  ]
}

/** Every door that tells figures in words and digits, each so asked that it tells these. */
function telling(
  server: string,
  { epoch, sequence, hash }: { epoch: string; sequence: number; hash: string },
): string[] {
  const series = SERIES.join(',')
  return [
    '/',
    '/wall',
    '/releases',
    `/releases/${CODE}`,
    '/explore?in=cny&by=ytd&from=2024',
    '/explore.csv?in=cny&by=ytd&from=2024',
    '/explore.json?in=cny&by=ytd&from=2024',
    '/embed/latest',
    `/embed/releases/${CODE}`,
    `/oembed?url=${encodeURIComponent(`${server}/releases/${CODE}`)}`,
    `/api/v1/observations?series=${SERIES[0]}&from=2024&to=2024`,
    `/api/v1/observations?series=${SERIES[0]}&from=2024&to=2024&format=csv`,
    `/api/v1/releases/${CODE}`,
    `/api/v1/log?after=${sequence}&limit=10`,
    ...CUBE_PATHS,
    `/live/snapshot?fromYear=2020&series=${series}`,
    `/live/log?version=${PROTOCOL_VERSION}&page=3f0e8a52-6f8e-4c6f-9a3e-2f4f3d7a8c13&epoch=${epoch}&after=${sequence}&hash=${hash}&fromYear=2020&series=${series}&wait=0`,
    '/releases.atom',
  ]
}

/** Doors that tell them in bytes, or in outlines of letters. */
const PACKED = [
  '/explore.svg?in=cny&by=ytd&from=2024',
  '/embed/latest.png',
  '/explore.png?in=cny&by=ytd&from=2024',
  '/explore.xlsx?in=cny&by=ytd&from=2024',
]

function filled(path: string): string {
  return path
    .replace('[code]', CODE)
    .replace('[slug]', 'made-up')
    .replace('[sha256]', '0'.repeat(64))
    .replace('[token]', 'made-up')
    .replace('[[...path]]', CUBE)
    .replace('[...all]', 'get-session')
}

test('before its instant a marked release is told nowhere, and after it everywhere', async () => {
  const database = await cloneDatabase({ another: process.env['TRADEWIRE_TEST_NEWSROOM'] ?? '' })
  const lines: string[] = []
  const env = {
    LOG_LEVEL: 'debug',
    METRICS_TOKEN: '',
    BETTER_AUTH_SECRET: 'a secret for one test alone, of more than thirty-two letters',
    WEBHOOKS_PRIVATE: 'allow',
  }
  const server = await startTestServer({ databaseUrl: database.url, env, onLine: (line) => lines.push(line) })
  // Somebody outside who is told of every release.
  const sent: string[] = []
  const receiver = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (part: string) => sent.push(part))
    request.on('end', () => response.writeHead(204).end())
  })
  try {
    const began = Date.now()
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
    await runScript('add-webhook', [address], database.url, env)
    const first = (await (await fetch(`${server.url}/live/snapshot?fromYear=2020&series=`)).json()) as {
      cursor: { epoch: string; sequence: number; hash: string }
    }
    const { cursor } = first
    const screen = io(server.url, { path: LIVE_PATH, transports: ['websocket'], reconnection: false })
    const told: string[] = []
    screen.onAny((event: string, ...what: unknown[]) => told.push(JSON.stringify([event, ...what])))
    const welcome: unknown = await screen.emitWithAck('hello', {
      version: PROTOCOL_VERSION,
      page: '3f0e8a52-6f8e-4c6f-9a3e-2f4f3d7a8c12',
      cursor,
      subscription: { series: SERIES, fromYear: 2020 },
      screen: null,
    })
    expect(welcome).toMatchObject({ answer: 'entries' })

    const streamed: string[] = []
    const listening = new AbortController()
    const stream = await fetch(`${server.url}/live/events?fromYear=2020&series=${SERIES.join(',')}`, {
      signal: listening.signal,
    })
    void stream.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeTo(new WritableStream({ write: (part) => void streamed.push(part) }))
      .catch(() => undefined)
    const bytesOf = async (path: string) =>
      Buffer.from(await (await fetch(`${server.url}${path}`)).arrayBuffer()).toString('base64')
    const packed = Object.fromEntries(
      await Promise.all(PACKED.map(async (path) => [path, await bytesOf(path)] as const)),
    )

    // A route that is not in the table of doors would be found by that test; here it is asked all the same.
    const questions = paths(server.url, cursor.epoch, cursor.sequence).flatMap((path) =>
      HOW.map((how) => ({ path, ...how })),
    )
    expect(questions.length).toBeGreaterThan(Object.keys(ROUTES).length * HOW.length)
    const ask = async ({ path, method, headers }: (typeof questions)[number]) => {
      const sent = method === 'POST' ? { method, headers: { origin: server.url }, body: '{}' } : { headers }
      const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', ...sent })
      return `${JSON.stringify([...answer.headers])} ${await answer.text()}`
    }
    // How long a round takes, from a few of them: asked cold, they are slower than they will be.
    const sample = questions.filter((_, at) => at % SAMPLED_EVERY === 0)
    const sampleBeganMs = Date.now()
    for (const question of sample) await ask(question)
    const roundMs = ((Date.now() - sampleBeganMs) * questions.length) / sample.length

    // Long enough that everything is asked while it waits, and some of it while it is armed, which begins thirty seconds ahead.
    const inMs = 32_000 + roundMs
    const instant = await runScript('publish-annual', [JSON.stringify(FIGURES), String(inMs), WORD], database.url)
    const instantMs = Date.parse(instant.trim())
    let asked = 0
    let armed = false
    for (;;) {
      const question = questions[asked % questions.length]
      if (!question) break
      const [text, metrics] = await Promise.all([ask(question), ask({ path: '/metrics', method: 'GET', headers: {} })])
      // An answer that came after the instant says nothing of the time before it.
      if (Date.now() >= instantMs - 500) break
      armed ||= /tradewire_releases_armed 1/.test(metrics)
      const { path, method } = question
      expect({ method, path, found: found(text + metrics) }).toEqual({ method, path, found: [] })
      asked += 1
    }
    expect(asked).toBeGreaterThanOrEqual(questions.length)
    expect(armed).toBe(true)
    expect(told.flatMap(found)).toEqual([])
    expect(sent.flatMap(found)).toEqual([])
    expect(streamed.flatMap(found)).toEqual([])
    expect(lines.flatMap(found)).toEqual([])
    expect(
      filesChangedSince(distFolder.test, began).filter((file) => found(readFileSync(file, 'latin1')).length > 0),
    ).toEqual([])

    // The twin: a second after it is in the log, every door that tells figures tells these, to whoever asks then.
    await expect(async () => {
      const { releases } = (await (
        await fetch(`${server.url}/live/snapshot?fromYear=2020&series=${SERIES.join(',')}`)
      ).json()) as {
        releases: { code: string }[]
      }
      expect(releases.map(({ code }) => code)).toContain(CODE)
    }).toPass({ intervals: [50] })
    await pause(1_000)
    const untold = await Promise.all(
      telling(server.url, cursor).map(async (path) => {
        const text = await (await fetch(`${server.url}${path}`)).text()
        return found(text).length > 0 ? [] : [path]
      }),
    )
    expect(untold.flat()).toEqual([])
    for (const [name, heard] of Object.entries({ socket: told, events: streamed, webhook: sent }))
      expect({ name, isTold: found(heard.join('')).length > 0 }).toEqual({ name, isTold: true })
    // What a picture or a workbook says cannot be read in its bytes: that it says something else than before, can.
    for (const path of PACKED) expect({ path, is: await bytesOf(path) }).not.toEqual({ path, is: packed[path] })
    for (const path of [`/embed/releases/${CODE}.png`, `/releases/${CODE}/card.png`])
      expect({ path, status: (await fetch(`${server.url}${path}`)).status }).toEqual({ path, status: 200 })
    listening.abort()
    screen.close()
  } finally {
    receiver.closeAllConnections()
    receiver.close()
    await server.stop()
    await database.drop()
  }
})

/** What the server has written since: a page kept by the build would be there. */
function filesChangedSince(folder: string, sinceMs: number): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).mtimeMs >= sinceMs)
}
