import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { DARK_AFTER_MS, type ScreenReport, type ScreenSettings } from '#trade/wall/screen.ts'
import { readAudit } from '../desk/read-audit.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { changeScreen, forgetScreen, identifyScreen, registerScreen, reloadScreen } from './change-screens.ts'
import { hearScreen } from './hear-screen.ts'
import { darkScreens, listScreens } from './list-screens.ts'
import { registeredScreen } from './registered-screen.ts'

ownDatabase(() => cloneDatabase({ template: 'history-2024' }))

const ADA = { id: 'ada', name: 'Ada', address: '192.0.2.9' }
const wallOf = (name: string): ScreenSettings => ({
  name,
  room: 'Beijing newsroom',
  layout: 'headline',
  language: 'en',
  theme: 'wall',
})
const report = (change: Partial<ScreenReport> = {}): ScreenReport => ({
  isFirst: false,
  version: 'build-1',
  state: 'live',
  sequence: 3,
  painted: null,
  ...change,
})
const refused = (deed: Promise<unknown>) => deed.catch(({ field }: { field: string }) => field)
const sql = (statement: string) => onOwnConnection((client) => client.query(statement))
const rowOf = async (name: string) => (await listScreens()).find((row) => row.name === name)

/** A screen that shows a code. */
async function waiting(address = '198.51.100.1') {
  const { orders, token } = await hearScreen(null, null, address)
  if (orders.is !== 'waiting' || token === null) throw new Error(`expected a code, found ${orders.is}`)
  return { code: orders.code, token }
}

async function registered(name: string) {
  const { code, token } = await waiting()
  const id = await registerScreen(code, wallOf(name), ADA)
  return { id, token }
}

describe('a screen that nobody has registered', () => {
  it('shows one code for as long as it asks, and is registered by it as it is typed', async () => {
    const { code, token } = await waiting()
    expect(code).toMatch(/^[A-Z34679]{6}$/)
    expect(await hearScreen(token, null, null)).toEqual({ orders: { is: 'waiting', code }, token: null })
    expect(await registeredScreen(token)).toBeNull()
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`
    const id = await registerScreen(typed, wallOf('Newsroom 1'), ADA)
    expect(await registeredScreen(token)).toMatchObject({ ...wallOf('Newsroom 1'), stands: '1/', reloads: 0 })
    const [line] = await readAudit(1, `screen-${id}`)
    expect(line).toMatchObject({ actor: 'ada', action: 'screen.registered', after: { name: 'Newsroom 1' } })
    // The code is spent, and the token is kept by its hash alone.
    expect(await refused(registerScreen(code, wallOf('Another'), ADA))).toBe('code')
    const { rows } = await sql(`SELECT row_to_json(s)::text AS "row" FROM "Screen" s`)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is not registered by a code that has run out, or that nobody sees any more, nor under another’s name', async () => {
    const late = await waiting()
    await sql(`UPDATE "ScreenCode" SET "expiresAt" = clock_timestamp() - interval '1 s' WHERE "code" = '${late.code}'`)
    expect(await refused(registerScreen(late.code, wallOf('Late'), ADA))).toBe('code')
    const again = await hearScreen(late.token, null, null)
    expect(again.orders).toMatchObject({ is: 'waiting' })
    expect(again.token).not.toBe(late.token)
    const closed = await waiting()
    await sql(`UPDATE "ScreenCode" SET "seenAt" = clock_timestamp() - interval '1 min' WHERE "code" = '${closed.code}'`)
    expect(await refused(registerScreen(closed.code, wallOf('Closed'), ADA))).toBe('code')
    await registered('Taken')
    const { code } = await waiting()
    expect(await refused(registerScreen(code, wallOf('Taken'), ADA))).toBe('name')
    // The refusal has not used the code up.
    await registerScreen(code, wallOf('Free'), ADA)
  })

  it('waits for a code where one address asks for more than a newsroom has screens', async () => {
    for (let n = 0; n < 100; n++) await waiting('203.0.113.5')
    expect((await hearScreen(null, null, '203.0.113.5')).orders).toEqual({ is: 'full' })
    expect((await hearScreen(null, null, '203.0.113.6')).orders.is).toBe('waiting')
  })
})

describe('a registered screen', () => {
  it('is told of other settings, a reload and to show its name, each by a number it can compare', async () => {
    const { id, token } = await registered('Told')
    const hear = async () => (await hearScreen(token, report(), null)).orders
    expect(await hear()).toEqual({ is: 'registered', stands: '1/', reloads: 0, identifyForMs: 0 })
    await changeScreen({ id, revision: 1 }, { ...wallOf('Told'), language: 'both' }, ADA)
    expect(await registeredScreen(token)).toMatchObject({ language: 'both', stands: '2/' })
    expect(await refused(changeScreen({ id, revision: 1 }, wallOf('Overtaken'), ADA))).toBe('revision')
    await reloadScreen(id, ADA)
    await identifyScreen(id, ADA)
    const told = await hear()
    expect(told).toMatchObject({ stands: '2/', reloads: 1 })
    expect('identifyForMs' in told && told.identifyForMs).toBeGreaterThan(10_000)
    const lines = await readAudit(4, `screen-${id}`)
    expect(lines.map(({ action }) => action)).toEqual([
      'screen.identify',
      'screen.reload',
      'screen.changed',
      'screen.registered',
    ])
    expect(lines[2]).toMatchObject({ before: { language: 'en' }, after: { language: 'both' } })
  })

  it('that may be on air refuses to show its name', async () => {
    const { code } = await waiting()
    const id = await registerScreen(code, { ...wallOf('On air'), layout: 'lower-third' }, ADA)
    expect(await refused(identifyScreen(id, ADA))).toBe('form')
  })

  it('tells how long after the publication’s instant a frame was, by the database’s clock and by what passed since', async () => {
    const { token } = await registered('Fast')
    const { rows } = await sql(
      `SELECT max("sequence") AS "sequence", extract(epoch FROM clock_timestamp() - max("publishedAt")) * 1000 AS "ageMs" FROM "Publication"
       WHERE "sequence" = (SELECT max("sequence") FROM "Publication")`,
    )
    const { sequence, ageMs } = rows[0] as { sequence: number; ageMs: string }
    // Painted 250 ms after the instant, as a report tells it that arrives at any later time.
    const agoMs = Number(ageMs) - 250
    await hearScreen(token, report({ sequence, painted: { sequence, agoMs } }), null)
    const first = (await rowOf('Fast'))?.paintedMs ?? -1
    expect(first).toBeGreaterThanOrEqual(250)
    // A report without a paint leaves it; one of what was never published is none.
    await hearScreen(token, report({ painted: { sequence: 1_000_000, agoMs: 0 } }), null)
    expect(await rowOf('Fast')).toMatchObject({ paintedMs: first, paintedSequence: sequence, lastSequence: 3 })
  })

  it('goes dark for the desk when it was not heard of for too long, and is back with its next word', async () => {
    const { token } = await registered('Dark')
    expect(await rowOf('Dark')).toMatchObject({ state: 'new' })
    await hearScreen(token, report({ state: 'stale' }), null)
    expect(await rowOf('Dark')).toMatchObject({ state: 'stale' })
    const seen = (agoMs: number) =>
      sql(`UPDATE "Screen" SET "lastSeenAt" = clock_timestamp() - interval '${agoMs} ms' WHERE "name" = 'Dark'`)
    await seen(DARK_AFTER_MS + 1_000)
    expect(await rowOf('Dark')).toMatchObject({ state: 'dark' })
    expect((await darkScreens()).map(({ name }) => name)).toEqual(['Dark'])
    // A day later it was switched off: in the list, but no news.
    await seen(24 * 3_600_000)
    expect(await rowOf('Dark')).toMatchObject({ state: 'dark' })
    expect(await darkScreens()).toEqual([])
    await seen(DARK_AFTER_MS + 1_000)
    await hearScreen(token, report(), null)
    expect(await rowOf('Dark')).toMatchObject({ state: 'live' })
    expect(await darkScreens()).toEqual([])
  })

  it('that is forgotten shows nothing any more, and gets another token with its next code', async () => {
    const { id, token } = await registered('Forgotten')
    await forgetScreen(id, ADA)
    expect(await registeredScreen(token)).toBeNull()
    const { orders, token: another } = await hearScreen(token, report(), null)
    expect(orders.is).toBe('waiting')
    expect(another).not.toBeNull()
    expect(another).not.toBe(token)
    expect(await refused(reloadScreen(id, ADA))).toBe('form')
  })
})
