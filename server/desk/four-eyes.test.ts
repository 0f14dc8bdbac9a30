import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { readFourEyes } from '../publish/four-eyes.ts'
import { transition } from '../publish/transition.ts'
import { CHIEF, DECEMBER, EDITOR, enter } from '../testing/desk-at-work.ts'
import { person } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { setFourEyes } from './set-four-eyes.ts'

ownDatabase(cloneDatabase)

let year = 2000
/** In review, entered by the editor. */
async function inReview(): Promise<string> {
  const code = `GACC-${++year}-12-flash`
  await enter({ ...DECEMBER, code })
  await transition(code, 'in-review', EDITOR)
  return code
}

const newest = (action: string) => database().audit.findFirstOrThrow({ where: { action }, orderBy: { id: 'desc' } })

describe('a newsroom of one', () => {
  it('switches four eyes off with a reason; then one person enters and approves, and the trail says so', async () => {
    const admin = { ...(await person(['admin', 'approver'])), name: 'Wu', address: '10.0.0.3' }
    const code = await inReview()
    await expect(transition(code, 'approved', EDITOR)).rejects.toThrow(/a second person approves it/)
    await setFourEyes(false, 'I am alone this week', admin)
    expect(await readFourEyes(database())).toMatchObject({
      isOn: false,
      reason: 'I am alone this week',
      changedBy: admin.id,
    })
    expect(await newest('four-eyes.off')).toMatchObject({ actor: admin.id, address: '10.0.0.3' })
    await transition(code, 'approved', EDITOR)
    expect((await newest('release.approved')).after).toMatchObject({ isAlone: true })

    await expect(setFourEyes(true, null, admin)).rejects.toThrow(`${code} is armed`)
    await transition(code, 'draft', EDITOR)
    await setFourEyes(true, null, admin)
    await transition(code, 'in-review', EDITOR)
    await expect(transition(code, 'approved', EDITOR)).rejects.toThrow(/a second person approves it/)
    await transition(code, 'approved', CHIEF)
    expect((await newest('release.approved')).after).not.toHaveProperty('isAlone')
  })

  it('is never made by anybody else: the database refuses it', async () => {
    const approver = { ...(await person(['approver'])), name: 'Li', address: null }
    await expect(setFourEyes(false, 'let me', approver)).rejects.toThrow()
    expect(await readFourEyes(database())).toMatchObject({ isOn: true })
  })
})
