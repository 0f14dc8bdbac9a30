import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { readInWorker } from '#ingest/read/reader.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { createDraft } from '../desk/create-draft.ts'
import { DeskError } from '../desk/desk-error.ts'
import { handInTableReader } from '../import/table-reader.ts'
import { serverLog } from '../server-log.ts'
import { databaseIn, DECEMBER, EDITOR, published } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { PageWatch } from './page-watch.ts'
import { listWatchedPages, stopWatching, watchPage } from './watched-pages.ts'

ownDatabase(cloneDatabase)
beforeAll(() => handInTableReader(readInWorker))

let server: Server
let site: RequestListener = () => {}
let address = ''
const watch = new PageWatch(serverLog())

beforeAll(async () => {
  server = createServer((request, response) => site(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('WATCHED_HOSTS', `127.0.0.1:${port}`)
  address = `http://127.0.0.1:${port}/tables/6.html`
  return async () => {
    await watch.stop()
    server.close()
    vi.unstubAllEnvs()
  }
})
afterEach(() => watch.stop())

const TABLE = readFileSync(
  fileURLToPath(
    new URL('../../ingest/gacc/testing/tables/preliminary-commodity-imports-2024-12-cny-zh.csv', import.meta.url),
  ),
  'utf8',
)
const of = (year: number) => TABLE.replaceAll('2024年', `${year}年`)
const asked = async () => watchPage({ address, from: await databaseIn(0), until: await databaseIn(3_600_000) }, EDITOR)
const now = async (id: number) => (await listWatchedPages()).find((page) => page.id === id)
/** The next look comes at once: the schedule moves, not the clock. */
const sooner = () =>
  database().$executeRaw`UPDATE "WatchedPage" SET "nextAt" = clock_timestamp() WHERE "nextAt" IS NOT NULL`
const once = async (id: number, state: string) => {
  await waitUntil(
    `it is ${state}`,
    async () => {
      const page = await now(id)
      return page?.state === state && page.lookedAt !== null
    },
    40_000,
  )
  return now(id)
}

describe('a watched page', () => {
  it('that is not there yet becomes a draft when its table appears, entered by who asked, each figure with its cell', async () => {
    let isOut = false
    site = (_, response) => {
      response.writeHead(isOut ? 200 : 404)
      response.end(isOut ? of(2031) : 'not found')
    }
    const id = await asked()
    watch.start()
    expect(await once(id, 'same')).toMatchObject({ said: { en: 'the page is not there yet' } })
    isOut = true
    await sooner()
    const drafted = await once(id, 'drafted')
    expect(drafted).toMatchObject({ nextAt: null, draft: expect.stringContaining('2031') })
    const release = await database().release.findUniqueOrThrow({
      where: { code: drafted?.draft ?? '' },
      include: { draftFigures: true },
    })
    expect(release).toMatchObject({ state: 'draft', enteredBy: EDITOR.id })
    expect(release.draftFigures.length).toBeGreaterThan(50)
    expect(release.draftFigures.every(({ sourceCell }) => sourceCell !== null)).toBe(true)
  })

  it('that refuses programs with 412 and a script, as the agency does, leads to the paste box, and is left alone for longer each time', async () => {
    let asks = 0
    site = (_, response) => {
      asks += 1
      response.writeHead(412, { 'Content-Type': 'text/html' })
      response.end('<script>document.cookie = "a=b"; location.reload()</script>')
    }
    const id = await asked()
    watch.start()
    const first = await once(id, 'refused')
    expect(first?.said?.en).toContain('copy its table and paste it above')
    const waits = (page: typeof first) => (page?.nextAt?.getTime() ?? 0) - (page?.lookedAt?.getTime() ?? 0)
    await sooner()
    await waitUntil('it is asked again', () => asks >= 2)
    await waitUntil('that is written down', async () => (await now(id))?.troubles === 2)
    expect(waits((await now(id)) ?? undefined)).toBe(2 * waits(first))
    await stopWatching(id, EDITOR)
    expect(await now(id)).toMatchObject({ state: 'stopped', nextAt: null })
  })

  it('is asked politely: with what is held of it, and not before a site allows it', async () => {
    const questions: (string | undefined)[] = []
    site = (request, response) => {
      questions.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304, { 'Retry-After': '120' })
      else response.writeHead(200, { ETag: '"one"' })
      response.end(questions.length === 1 ? of(2034) : '')
    }
    await published({ ...DECEMBER, code: 'GACC-2034-12-flash' })
    const id = await asked()
    watch.start()
    await once(id, 'same')
    await sooner()
    await waitUntil('it is asked again', () => questions.length === 2)
    await waitUntil('that is written down', async () => (await now(id))?.said?.en === 'nothing new')
    expect(questions).toEqual([undefined, '"one"'])
    const page = await now(id)
    expect((page?.nextAt?.getTime() ?? 0) - (page?.lookedAt?.getTime() ?? 0)).toBe(120_000)
    await stopWatching(id, EDITOR)
  })

  it('puts nothing over what somebody is typing: it says that the table is out', async () => {
    const code = await createDraft('flash', '2032-12', EDITOR)
    site = (_, response) => response.end(of(2032))
    const id = await asked()
    watch.start()
    expect((await once(id, 'drafted'))?.said?.en).toBe(`a table of ${code} appeared, which is in work: import it there`)
    expect(await database().draftFigure.count({ where: { release: { code } } })).toBe(0)
  })

  it('is the agency’s: no server of ours is sent to look about in its own network', async () => {
    const span = { from: await databaseIn(0), until: await databaseIn(60_000) }
    for (const elsewhere of [
      'http://localhost:1/',
      'http://169.254.169.254/latest',
      'file:///etc/passwd',
      'no address',
    ])
      await expect(watchPage({ address: elsewhere, ...span }, EDITOR)).rejects.toThrow(DeskError)
  })
})
