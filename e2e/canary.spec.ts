import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { io } from 'socket.io-client'
import { distFolder } from '../launch/places.ts'
import { cloneDatabase } from '../launch/testing/database.ts'
import { ROUTES } from '../launch/testing/doors.ts'
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
/** However it is written: with its point, without, in billions or 亿, and the word. */
const MARKS = [WORD, ...FIGURES.flatMap(([, value = '', growth = '']) => [value, value.replace('.', ''), growth])]
const SERIES = FIGURES.map(([flow]) => `CN.${flow}.all.value.CNY.year-to-date`)
const HOW = [
  { method: 'GET', headers: {} },
  { method: 'GET', headers: { RSC: '1' } },
  { method: 'POST', headers: {} },
] as const

const SAMPLED_EVERY = 7

const found = (text: string) => MARKS.filter((mark) => text.includes(mark))

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

function filled(path: string): string {
  return path
    .replace('[code]', CODE)
    .replace('[slug]', 'made-up')
    .replace('[sha256]', '0'.repeat(64))
    .replace('[token]', 'made-up')
    .replace('[...all]', 'get-session')
}

test('before its instant a marked release is told nowhere, and after it everywhere', async () => {
  const database = await cloneDatabase({ another: process.env['TRADEWIRE_TEST_NEWSROOM'] ?? '' })
  const lines: string[] = []
  const env = { LOG_LEVEL: 'debug', METRICS_TOKEN: '' }
  const server = await startTestServer({ databaseUrl: database.url, env, onLine: (line) => lines.push(line) })
  try {
    const began = Date.now()
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
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'launch/testing/publish-annual.ts', JSON.stringify(FIGURES), String(inMs), WORD],
      { env: { ...process.env, DATABASE_URL: database.url } },
    )
    const instantMs = Date.parse(stdout.trim())
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
    expect(lines.flatMap(found)).toEqual([])
    expect(
      filesChangedSince(distFolder.test, began).filter((file) => found(readFileSync(file, 'latin1')).length > 0),
    ).toEqual([])

    // The twin: the same questions find it once it is out.
    await expect(async () => {
      const { releases } = (await (
        await fetch(`${server.url}/live/snapshot?fromYear=2020&series=${SERIES.join(',')}`)
      ).json()) as {
        releases: { code: string }[]
      }
      expect(releases.map(({ code }) => code)).toContain(CODE)
    }).toPass()
    const embedded = `/oembed?url=${encodeURIComponent(`${server.url}/releases/${CODE}`)}`
    const pages = ['/', '/wall', '/releases', `/releases/${CODE}`, '/embed/latest', `/embed/releases/${CODE}`]
    for (const path of [...pages, embedded, `/api/v1/releases/${CODE}`])
      expect({ path, isTold: found(await (await fetch(`${server.url}${path}`)).text()).length > 0 }).toEqual({
        path,
        isTold: true,
      })
    // What a picture says cannot be read in its bytes: that there is one, can.
    for (const path of [`/embed/releases/${CODE}.png`, `/releases/${CODE}/card.png`])
      expect({ path, status: (await fetch(`${server.url}${path}`)).status }).toEqual({ path, status: 200 })
    expect(found(told.join(' '))).not.toEqual([])
    screen.close()
  } finally {
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
