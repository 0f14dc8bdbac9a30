import { beforeAll, describe, expect, it } from 'vitest'
import pino from 'pino'
import pg from 'pg'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Alert } from '#trade/alerts/alert.ts'
import { database } from '../database/client.ts'
import { databaseUrl } from '../database/url.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import {
  CHIEF,
  correctionOf,
  DECEMBER,
  EXPORTS,
  IMPORTS,
  NOVEMBER,
  OCTOBER,
  published,
  withdrawalOf,
} from '../testing/desk-at-work.ts'
import { person } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { Tail } from '../log/tail.ts'
import { AlertWatch } from './alert-watch.ts'
import { addAlert, listAlerts } from './alerts.ts'
import { deleteView, restoreView } from './change-view.ts'
import { evaluateSome, isAnyBehind } from './evaluate-alerts.ts'
import { alertStanding, listFirings } from './firings.ts'
import { saveView } from './save-view.ts'

ownDatabase(cloneDatabase)

const log = pino({ level: 'silent' })
const CHANGES: Alert = { kind: 'publication' }
const above = (limit: string): Alert => ({
  kind: 'threshold',
  row: 'all',
  column: 'growth',
  direction: 'above',
  limit,
  scale: 0,
  unit: null,
})

let reader: string
let year = 2000
/** Releases of a year of its own: order is shuffled, and the log is one. */
const anew = (entered: typeof OCTOBER, of: number) => ({ ...entered, code: entered.code.replace('2024', String(of)) })
const evaluateAll = async () => {
  while ((await evaluateSome(log)) > 0);
}
/** A live view of the exports of a year of its own, with these alerts. */
async function watched(...alerts: readonly Alert[]) {
  year += 1
  return { view: await kept(`from=${year}-01&to=${year}-12`, alerts), year }
}
async function kept(address: string, alerts: readonly Alert[]): Promise<number> {
  const { id } = await saveView(reader, { address, name: 'Exports', pinnedTo: null })
  for (const alert of alerts) await addAlert(reader, id, alert)
  return id
}
const told = async (view: number) =>
  (await listFirings(reader, view)).map(
    ({ sequence, alert, said }) => [sequence, alert.kind, said.before?.en ?? null, said.now.en] as const,
  )

beforeAll(async () => {
  reader = (await person(['reader'])).id
})

describe('alerts are looked at', () => {
  it('after each publication, from the one after they were set: what changed, from what to what, in both languages', async () => {
    const { view, year: of } = await watched()
    const october = anew(OCTOBER, of)
    await published(october)
    await addAlert(reader, view, CHANGES)
    await evaluateAll()
    expect(await told(view)).toEqual([])
    const { sequence } = await published(correctionOf(october.code, { [EXPORTS]: ['309.10', '12.8'] }))
    await evaluateAll()
    const [firing] = await listFirings(reader, view)
    expect(firing).toMatchObject({ sequence, kind: 'correction', code: october.code, isSeen: false })
    expect(firing?.said.before?.en).toContain('rose 12.7%')
    expect(firing?.said.now.en).toContain('rose 12.8%')
    expect(firing?.said.now.zh).toContain('12.8%')
    const withdrawn = await published(withdrawalOf(october.code))
    await evaluateAll()
    expect((await listFirings(reader, view))[0]).toMatchObject({ sequence: withdrawn.sequence, kind: 'withdrawal' })
  })

  it('each sequence for itself, when a node was away for three of them: a limit passed and left again is told', async () => {
    const { view, year: of } = await watched(CHANGES, above('7'))
    const october = await published(anew(OCTOBER, of))
    const november = await published(anew(NOVEMBER, of))
    await publishCalendar([], CHIEF)
    const december = await published(anew(DECEMBER, of))
    await evaluateAll()
    const firings = (await told(view)).toReversed()
    const numbers = (...publications: readonly { readonly sequence: number }[]) =>
      publications.map(({ sequence }) => sequence)
    const sequences = (kind: Alert['kind']) => firings.filter(([, one]) => one === kind).map(([at]) => at)
    expect(sequences('publication')).toEqual(numbers(october, november, december))
    expect(sequences('threshold')).toEqual(numbers(october, december))
  })

  it('not for publications of other series or periods', async () => {
    const { view, year: of } = await watched(CHANGES)
    const imports = anew(OCTOBER, of)
    await published({ ...imports, figures: { [IMPORTS]: ['213.34', '-2.3'] } })
    await published(anew(NOVEMBER, of + 500))
    await evaluateAll()
    expect(await told(view)).toEqual([])
    expect((await alertStanding(reader)).evaluatedTo).toBe((await database().logHead.findFirstOrThrow()).sequence)
  })

  it('once, by however many at once', async () => {
    const of = ++year
    const quoted = ['growth', 'value', 'share'].flatMap((column) =>
      ['growth', 'level', 'share', 'contribution'].map((shown) => `show=${shown}&quote=${of}-12.${column}`),
    )
    const views: number[] = []
    for (const address of quoted) views.push(await kept(`from=${of}-01&to=${of}-12&${address}`, [CHANGES, above('6')]))
    const { sequence } = await published(anew(DECEMBER, of))
    await Promise.all([1, 2, 3, 4].map(() => evaluateSome(log)))
    await evaluateAll()
    // Each may have been looked at by another of the four: which came first is chance.
    for (const view of views) {
      const firings = await told(view)
      expect(firings.map(([at]) => at)).toEqual([sequence, sequence])
      expect(firings.map(([, kind]) => kind).toSorted()).toEqual(['publication', 'threshold'])
    }
  })

  it('again by another node, when one dies over them before it has committed', async () => {
    const { view, year: of } = await watched(CHANGES)
    const [alert] = await listAlerts(reader, view)
    const { sequence } = await published(anew(DECEMBER, of))
    const dying = new pg.Client({ connectionString: databaseUrl() })
    dying.on('error', () => {})
    await dying.connect()
    const { rows } = await dying.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await dying.query('BEGIN')
    await dying.query('SELECT 1 FROM "Alert" WHERE "id" = $1 FOR UPDATE', [alert?.id])
    await dying.query(`INSERT INTO "AlertFiring" ("alertId", "sequence", "said") VALUES ($1, $2, '{}')`, [
      alert?.id,
      sequence,
    ])
    await evaluateAll()
    // Passed by, and known to be open.
    expect(await told(view)).toEqual([])
    expect(await isAnyBehind()).toBe(true)
    await database().$executeRaw`SELECT pg_terminate_backend(${rows[0]?.pid}::int)`
    await dying.end().catch(() => {})
    await waitUntil('the dead one’s rows are free', async () => {
      await evaluateAll()
      return !(await isAnyBehind())
    })
    expect(await told(view)).toEqual([[sequence, 'publication', null, expect.stringContaining('rose 10.7%')]])
  })

  it('not while their view is deleted, and for what was missed once it is given back', async () => {
    const { view, year: of } = await watched(CHANGES)
    await deleteView(reader, view)
    const { sequence } = await published(anew(DECEMBER, of))
    await evaluateAll()
    expect(await database().alertFiring.count({ where: { alert: { viewId: view } } })).toBe(0)
    await restoreView(reader, view)
    await evaluateAll()
    expect((await told(view)).map(([at]) => at)).toEqual([sequence])
  })

  it('by a node that follows the log, and by one that starts afterwards', async () => {
    const { view, year: of } = await watched(CHANGES)
    const tail = new Tail()
    await tail.catchUp()
    const watch = new AlertWatch(tail, log)
    const first = await published(anew(NOVEMBER, of))
    watch.start()
    await waitUntil('what was missed is looked at', async () => (await told(view)).length === 1)
    const second = await published(anew(DECEMBER, of))
    await tail.catchUp()
    await waitUntil('what is heard is looked at', async () => (await told(view)).length === 2)
    await watch.stop()
    expect((await told(view)).map(([at]) => at)).toEqual([second.sequence, first.sequence])
  })

  it('and a firing is one row, in SQL too', async () => {
    const { view, year: of } = await watched(CHANGES)
    const [alert] = await listAlerts(reader, view)
    await published(anew(DECEMBER, of))
    await evaluateAll()
    const { alertId, sequence } = await database().alertFiring.findFirstOrThrow({ where: { alertId: alert?.id ?? 0 } })
    await expect(database().alertFiring.create({ data: { alertId, sequence, said: {} } })).rejects.toThrow(
      /Unique constraint/,
    )
  })
})
