import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { database } from '../database/client.ts'
import { forgetProcessWide, processWide } from '../process-wide.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { approved, CHIEF, databaseIn, DECEMBER, EXPORTS } from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { watchedNode } from '../testing/watched-node.ts'

ownDatabase(cloneDatabase)

it('one id leads from the desk’s click to each screen’s paint, in the log and in the audit; a change of the calendar has one, too', async () => {
  const lines: string[] = []
  const log = pino({ level: 'info' }, new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }))
  processWide('server-log', () => log)
  onTestFinished(() => void forgetProcessWide('server-log'))
  const node = await watchedNode(log)
  onTestFinished(() => node.stop())
  node.open()
  const pages = [randomUUID(), randomUUID()]
  const screens = await Promise.all(pages.map(() => HandmadeScreen.connect(node.url)))
  const { epoch = '', sequence = 0, hash = '' } = node.tail.head ?? {}
  const subscription = { series: [EXPORTS], fromYear: 2024 }
  for (const [at, screen] of screens.entries()) {
    const name = at === 0 ? 'newsroom-wall' : null
    const cursor = { epoch, sequence, hash }
    await screen.hello({ version: PROTOCOL_VERSION, page: pages[at], cursor, subscription, screen: name })
  }

  await approved(DECEMBER, await databaseIn(3_000))
  for (const [at, screen] of screens.entries()) {
    await screen.next('entry')
    screen.say('painted', { page: pages[at], sequence: sequence + 1, afterMs: 12.4 + at })
  }
  const trace = await traceIn('release.published')
  expect(trace).toMatch(/^GACC-2024-12-flash~[0-9a-f]{8}$/)
  expect(await traceIn('release.approved')).toBe(trace)
  const grep = (id: string) => lines.filter((line) => line.includes(id)).map((line) => JSON.parse(line))
  await waitUntil('both paints are told', () => grep(trace).length === 6)
  expect(grep(trace)).toMatchObject([
    { msg: 'approved', code: DECEMBER.code, by: CHIEF.id },
    { msg: 'armed', code: DECEMBER.code },
    { msg: 'published', code: DECEMBER.code, sequence: sequence + 1 },
    { msg: 'delivered', sequence: sequence + 1, sockets: 2, polls: 0 },
    { msg: 'painted', screen: 'newsroom-wall', page: pages[0], afterMs: 12 },
    { msg: 'painted', screen: null, page: pages[1], afterMs: 13 },
  ])

  await publishCalendar([], CHIEF)
  await waitUntil('it is delivered', () => grep('calendar~').length === 1)
  expect(grep('calendar~')[0]).toMatchObject({ msg: 'delivered', trace: await traceIn('calendar.published') })

  for (const screen of screens) screen.close()
})

async function traceIn(action: string): Promise<string> {
  const row = await database().audit.findFirstOrThrow({ where: { action }, orderBy: { id: 'desc' } })
  return (row.after as { trace: string }).trace
}
