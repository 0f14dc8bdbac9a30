import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Alert } from '#trade/alerts/alert.ts'
import { parseView } from '#trade/explore/view-query.ts'
import { database } from '../database/client.ts'
import { DECEMBER, NOVEMBER, published } from '../testing/desk-at-work.ts'
import { person } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { addAlert, listAlerts, removeAlert } from './alerts.ts'
import { deleteView, renameView, restoreView } from './change-view.ts'
import { evaluateSome } from './evaluate-alerts.ts'
import { alertStanding, listFirings, markSeen } from './firings.ts'
import { ALERTS_AT_MOST, VIEWS_AT_MOST } from './limits.ts'
import { keptAs, saveView } from './save-view.ts'
import { deletedViews, listViews, oneView } from './saved-views.ts'
import pino from 'pino'

ownDatabase(cloneDatabase)

const log = pino({ level: 'silent' })
const CHANGES: Alert = { kind: 'publication' }
let mine: string
let other: string
let months = 0
/** A view nobody keeps yet. */
const address = () => `from=${1990 + Math.floor(++months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
const live = (name: string, of = address()) => ({ address: of, name, pinnedTo: null })

beforeAll(async () => {
  mine = (await person(['reader'])).id
  other = (await person(['editor'])).id
  await published(NOVEMBER)
})

describe('a kept view', () => {
  it('is its address, as short as it can be, live or pinned; kept twice it is one', async () => {
    const first = await saveView(mine, live('Imports', 'flow=imports&by=month&asOf=1'))
    expect((await oneView(mine, first.id))?.address).toBe('flow=imports')
    expect(await saveView(mine, live('Imports again', 'flow=imports'))).toEqual(first)
    const pinned = await saveView(mine, { address: 'flow=imports', name: 'As it was', pinnedTo: 1 })
    expect((await oneView(mine, pinned.id))?.address).toBe('flow=imports&asOf=1')
    const { query } = parseView(new URLSearchParams('flow=imports'))
    expect(await keptAs(mine, query)).toEqual(first)
    expect(await keptAs(other, query)).toBeNull()
  })

  it('is refused where its address is no view, or pinned to what is not published yet', async () => {
    await expect(saveView(mine, live('Nonsense', 'by=weekly'))).rejects.toThrow('this address is no view')
    await expect(saveView(mine, live('Nowhere', 'with=XYZ'))).rejects.toThrow('this address is no view')
    await expect(saveView(mine, { address: address(), name: 'Later', pinnedTo: 999 })).rejects.toThrow(
      'no publication 999',
    )
  })

  it('says which publication last changed it', async () => {
    const exports = await saveView(mine, live('Exports', 'from=2024-11&to=2024-11'))
    const before = await saveView(mine, live('Before', 'from=2024-01&to=2024-10'))
    const listed = await listViews(mine)
    expect(listed.find(({ id }) => id === exports.id)?.lastChange).toMatchObject({ sequence: 1, code: NOVEMBER.code })
    expect(listed.find(({ id }) => id === before.id)?.lastChange).toBeNull()
  })

  it('that is deleted can be had back with its alerts, unless it was saved anew', async () => {
    const wish = live('Back')
    const { id } = await saveView(mine, wish)
    await addAlert(mine, id, CHANGES)
    await deleteView(mine, id)
    expect(await oneView(mine, id)).toBeNull()
    expect(await deletedViews(mine)).toContainEqual({ id, name: 'Back' })
    await restoreView(mine, id)
    expect(await listAlerts(mine, id)).toHaveLength(1)
    await deleteView(mine, id)
    await saveView(mine, wish)
    await expect(restoreView(mine, id)).rejects.toThrow('saved this view anew')
  })

  it('is its owner’s alone: to anybody else it does not exist, whatever is asked of it', async () => {
    const { id } = await saveView(mine, live('Mine'))
    await addAlert(mine, id, CHANGES)
    const [alert] = await listAlerts(mine, id)
    for (const asked of [
      () => renameView(other, id, 'Theirs'),
      () => deleteView(other, id),
      () => restoreView(other, id),
      () => addAlert(other, id, CHANGES),
      () => removeAlert(other, alert?.id ?? 0),
    ]) {
      await expect(asked()).rejects.toThrow(/you (keep no such view|have no such alert)/)
    }
    expect(await oneView(other, id)).toBeNull()
    expect(await listAlerts(other, id)).toEqual([])
    expect((await listViews(other)).some((view) => view.id === id)).toBe(false)
    await renameView(mine, id, 'Still mine')
    expect(await oneView(mine, id)).toMatchObject({ name: 'Still mine', alerts: 1 })
  })
})

describe('an alert', () => {
  it('is of a live view, and of a row it has', async () => {
    const pinned = await saveView(mine, { address: address(), name: 'Pinned', pinnedTo: 1 })
    await expect(addAlert(mine, pinned.id, CHANGES)).rejects.toThrow('this view is pinned')
    const { id } = await saveView(mine, live('Sectors', 'in=cny&by=ytd&split=sector'))
    const electronics: Alert = {
      kind: 'threshold',
      row: 'electronics',
      column: 'share',
      direction: 'above',
      limit: '20',
      scale: 0,
      unit: null,
    }
    await expect(addAlert(mine, id, { ...electronics, row: 'unicorns' })).rejects.toThrow('no row unicorns')
    await addAlert(mine, id, electronics)
    await addAlert(mine, id, electronics)
    expect((await listAlerts(mine, id)).map(({ alert }) => alert)).toEqual([electronics])
  })

  it('speaks to its owner alone, until it is seen', async () => {
    const quiet = await person(['reader'])
    const { id } = await saveView(quiet.id, live('Exports', ''))
    await addAlert(quiet.id, id, CHANGES)
    const { sequence } = await published(DECEMBER)
    while ((await evaluateSome(log)) > 0);
    const [firing] = await listFirings(quiet.id)
    const { newest } = await alertStanding(quiet.id)
    expect(await alertStanding(quiet.id)).toMatchObject({
      unseen: 1,
      alerts: 1,
      newest: firing?.firing,
      evaluatedTo: sequence,
    })
    await markSeen(other, newest)
    expect(await alertStanding(quiet.id)).toMatchObject({ unseen: 1 })
    expect(await listFirings(other)).toEqual([])
    await markSeen(quiet.id, newest)
    expect(await alertStanding(quiet.id)).toMatchObject({ unseen: 0, newest })
  })
})

describe('an account', () => {
  it(`keeps ${VIEWS_AT_MOST} views at most, and ${ALERTS_AT_MOST} alerts, and is told so; two tabs don’t share the last place`, async () => {
    const { id: full } = await person(['reader'])
    const addresses = Array.from({ length: VIEWS_AT_MOST - 1 }, address)
    await database().savedView.createMany({
      data: addresses.map((one) => ({ accountId: full, address: one, name: one })),
    })
    const both = await Promise.allSettled([saveView(full, live('One')), saveView(full, live('Other'))])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(saveView(full, live('More'))).rejects.toThrow(`you keep ${VIEWS_AT_MOST} views`)
    const [first] = await listViews(full)
    const { id: viewId } = first ?? { id: 0 }
    for (let limit = 1; limit < ALERTS_AT_MOST; limit += 1)
      await database().alert.create({
        data: {
          viewId,
          kind: 'threshold',
          row: 'all',
          column: 'growth',
          direction: 'above',
          limit: `${limit}`,
          scale: 0,
          unit: null,
          evaluatedTo: 1,
        },
      })
    await addAlert(full, viewId, CHANGES)
    const [, second] = await listViews(full)
    await expect(addAlert(full, second?.id ?? 0, CHANGES)).rejects.toThrow(
      `an account may have ${ALERTS_AT_MOST} alerts`,
    )
  })
})
