'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Answer } from '#components/desk/answer.ts'
import type { SavedAs } from '#components/views/SaveView/SaveView.tsx'
import * as alerts from '#server/views/alerts.ts'
import * as views from '#server/views/change-view.ts'
import { markSeen as mark } from '#server/views/firings.ts'
import { saveView as save } from '#server/views/save-view.ts'
import { answer } from '../desk/answer.ts'
import { One, Renamed, Saved, Seen, Watched } from './shapes.ts'

/** Keeps a view, live or pinned to the place in the log its page was read at. */
export async function saveView(_before: unknown, input: unknown): Promise<Answer<SavedAs>> {
  return answer(input, 'account', Saved, async ({ name, address, sequence, keep }, by) => {
    return done(await save(by.id, { name, address, pinnedTo: keep === 'pinned' ? sequence : null }))
  })
}

export async function renameView(_before: unknown, input: unknown): Promise<Answer> {
  return answer(input, 'account', Renamed, async ({ id, name }, by) => {
    await views.renameView(by.id, id, name)
    return done(null)
  })
}

/** From the list or from its own page: either way one is at the list, where it can be had back. */
export async function deleteView(_before: unknown, input: unknown): Promise<Answer> {
  return answer(input, 'account', One, async ({ id }, by) => {
    await views.deleteView(by.id, id)
    redirect('/views')
  })
}

export async function restoreView(_before: unknown, input: unknown): Promise<Answer> {
  return answer(input, 'account', One, async ({ id }, by) => {
    await views.restoreView(by.id, id)
    return done(null)
  })
}

export async function addAlert(_before: unknown, input: unknown): Promise<Answer> {
  return answer(input, 'account', Watched, async (watched, by) => {
    if (watched.kind === 'publication') await alerts.addAlert(by.id, watched.view, { kind: 'publication' })
    else {
      const { view, limit, scale, unit, ...threshold } = watched
      const counted = threshold.column === 'value' ? { scale, unit } : { scale: 0, unit: null }
      // The shape has refused what is no number.
      await alerts.addAlert(by.id, view, { ...threshold, ...counted, limit: limit ?? '' })
    }
    return done(null)
  })
}

export async function removeAlert(_before: unknown, input: unknown): Promise<Answer> {
  return answer(input, 'account', One, async ({ id }, by) => {
    await alerts.removeAlert(by.id, id)
    return done(null)
  })
}

/** One firing, or all. */
export async function markSeen(_before: unknown, input: unknown): Promise<Answer> {
  return answer(input, 'account', Seen, async ({ firing }, by) => {
    await mark(by.id, firing)
    return done(null)
  })
}

function done<Value>(value: Value): Value {
  refresh()
  return value
}
