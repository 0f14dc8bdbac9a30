import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { type Layout } from '#trade/wall/layout/layout.ts'
import { PRESETS } from '#trade/wall/layout/presets.ts'
import { database } from '../database/client.ts'
import { readAudit } from '../desk/read-audit.ts'
import { changeScreen, registerScreen } from '../screens/change-screens.ts'
import { hearScreen } from '../screens/hear-screen.ts'
import { registeredScreen } from '../screens/registered-screen.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { changeLayout, createLayout, deleteLayout } from './change-layouts.ts'
import { changePlaylist, createPlaylist, deletePlaylist } from './change-playlists.ts'
import {
  arrangedWalls,
  itemsOf,
  layoutAtDesk,
  listLayouts,
  listPlaylists,
  readLayout,
  readPlaylist,
} from './read-walls.ts'
import { standing } from './stands.ts'

ownDatabase(() => cloneDatabase({ template: 'history-2024' }))

const ADA = { id: 'ada', name: 'Ada', address: '192.0.2.9' }
const wall = (slug: string, panels: Layout['panels'] = PRESETS.drivers): Layout => ({
  slug,
  name: `The ${slug}`,
  panels,
})
const refused = (deed: Promise<unknown> | (() => unknown)) =>
  Promise.resolve()
    .then(() => (typeof deed === 'function' ? deed() : deed))
    .then(() => 'done')
    .catch(({ field }: { field?: string }) => field)

/** A registered screen that shows `layout`. */
async function screenOf(name: string, layout: 'headline' | `layout:${string}` | `playlist:${string}`) {
  const { orders, token } = await hearScreen(null, null, null)
  if (orders.is !== 'waiting' || token === null) throw new Error(`expected a code, found ${orders.is}`)
  const settings = { name, room: null, layout, language: 'en', theme: 'wall' } as const
  const id = await registerScreen(orders.code, settings, ADA)
  return { id, token, settings }
}

describe('a layout', () => {
  it('is kept as it was arranged, by its address, and changed by whoever saw it last', async () => {
    await createLayout(wall('morning'), ADA)
    expect(await readLayout('morning')).toEqual(wall('morning'))
    expect(await refused(createLayout({ ...wall('morning'), name: 'Another' }, ADA))).toBe('slug')
    expect(await refused(createLayout({ ...wall('noon'), name: 'The morning' }, ADA))).toBe('name')
    const before = await standing(database(), 'layout:morning')
    await changeLayout({ ...wall('morning', PRESETS.before), name: 'Morning wall' }, 1, ADA)
    expect(await layoutAtDesk('morning')).toEqual({
      slug: 'morning',
      name: 'Morning wall',
      panels: PRESETS.before,
      revision: 2,
    })
    expect(await standing(database(), 'layout:morning')).not.toBe(before)
    expect(await refused(changeLayout(wall('morning'), 1, ADA))).toBe('revision')
    const [line] = await readAudit(1, 'layout-morning')
    expect(line).toMatchObject({ actor: 'ada', action: 'layout.changed', before: { name: 'The morning' } })
  })
  it('is none where panels lie on one another, whoever sends it', async () => {
    const [first] = PRESETS.drivers
    expect(await refused(() => createLayout(wall('broken', [first, first]), ADA))).toBe('panels')
    expect(await refused(() => changeLayout(wall('morning', []), 2, ADA))).toBe('panels')
    expect(await readLayout('broken')).toBeNull()
  })
  it('is not thrown away while a screen or a playlist shows it', async () => {
    await createLayout(wall('shown'), ADA)
    const screen = await screenOf('Hall', 'layout:shown')
    expect(await refused(deleteLayout('shown', ADA))).toBe('form')
    await changeScreen({ id: screen.id, revision: 1 }, { ...screen.settings, layout: 'headline' }, ADA)
    await createPlaylist({ slug: 'rounds', name: 'Rounds', items: [{ layout: 'shown', seconds: 20 }] }, ADA)
    expect(await refused(deleteLayout('shown', ADA))).toBe('form')
    expect((await listLayouts()).find(({ slug }) => slug === 'shown')).toMatchObject({
      screens: [],
      playlists: ['Rounds'],
      panels: 3,
    })
    await deletePlaylist('rounds', ADA)
    await deleteLayout('shown', ADA)
    expect(await standing(database(), 'layout:shown')).toBeNull()
  })
})

describe('a playlist', () => {
  it('shows walls in their order, the headline wall among them, and stands anew when one of them is arranged anew', async () => {
    await createLayout(wall('first'), ADA)
    await createLayout(wall('second'), ADA)
    const items = [
      { layout: 'second', seconds: 20 },
      { layout: null, seconds: 30 },
      { layout: 'first', seconds: 10 },
    ]
    await createPlaylist({ slug: 'day', name: 'Day', items }, ADA)
    const read = await readPlaylist('day')
    expect(read?.items.map(({ layout, seconds }) => [layout?.slug ?? null, seconds])).toEqual([
      ['second', 20],
      [null, 30],
      ['first', 10],
    ])
    expect(await itemsOf('playlist:day')).toEqual(read?.items)
    const stands = [await standing(database(), 'playlist:day')]
    await changeLayout(wall('first', PRESETS.before), 1, ADA)
    stands.push(await standing(database(), 'playlist:day'))
    await changePlaylist({ slug: 'day', name: 'Day', items: items.slice(0, 2) }, 1, ADA)
    stands.push(await standing(database(), 'playlist:day'))
    expect(new Set(stands).size).toBe(3)
    expect((await listPlaylists()).find(({ slug }) => slug === 'day')?.items).toEqual(items.slice(0, 2))
    expect(await refused(changePlaylist({ slug: 'day', name: 'Day', items }, 1, ADA))).toBe('revision')
    expect(
      await refused(createPlaylist({ slug: 'none', name: 'None', items: [{ layout: 'gone', seconds: 10 }] }, ADA)),
    ).toBe('items')
    expect(await readPlaylist('none')).toBeNull()
  })
})

describe('a screen', () => {
  it('is told to draw itself anew when its layout, or a layout of its playlist, was changed; and shows nothing that is not there', async () => {
    await createLayout(wall('lobby'), ADA)
    await createPlaylist({ slug: 'lobby', name: 'Lobby', items: [{ layout: 'lobby', seconds: 20 }] }, ADA)
    expect((await arrangedWalls()).filter(({ shown }) => shown.endsWith(':lobby'))).toEqual([
      { shown: 'layout:lobby', name: 'The lobby' },
      { shown: 'playlist:lobby', name: 'Lobby' },
    ])
    const { id, token, settings } = await screenOf('Lobby', 'playlist:lobby')
    const told = async () => {
      const { orders } = await hearScreen(token, null, null)
      return orders.is === 'registered' ? orders.stands : orders.is
    }
    const drawnAt = (await registeredScreen(token))?.stands
    expect(await told()).toBe(drawnAt)
    await changeLayout(wall('lobby', PRESETS.release), 1, ADA)
    const afterArranging = await told()
    expect(afterArranging).not.toBe(drawnAt)
    expect((await registeredScreen(token))?.stands).toBe(afterArranging)
    await changeScreen({ id, revision: 1 }, { ...settings, layout: 'layout:lobby' }, ADA)
    expect(await told()).not.toBe(afterArranging)
    expect(await refused(changeScreen({ id, revision: 2 }, { ...settings, layout: 'layout:gone' }, ADA))).toBe('layout')
    expect(await refused(deletePlaylist('lobby', ADA))).toBe('done')
  })
})
