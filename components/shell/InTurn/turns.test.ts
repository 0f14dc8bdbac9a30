import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

/** A browser that pauses when it is told to. */
function browser() {
  const pauses: (() => void)[] = []
  const hands = new EventTarget()
  const turns = new Turns((work) => pauses.push(work), hands)
  const came: string[] = []
  const wait = (name: string) => void turns.of(name).then(() => came.push(name))
  const pause = async () => {
    pauses.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { turns, hands, came, wait, pause, pauses }
}

describe('the parts of a page', () => {
  it('are taken over one in each pause, as they stand on the page', async () => {
    const { came, wait, pause } = browser()
    for (const name of ['lead', 'levels', 'year']) wait(name)
    await pause()
    expect(came).toEqual(['lead'])
    await pause()
    expect(came).toEqual(['lead', 'levels'])
    await pause()
    expect(came).toEqual(['lead', 'levels', 'year'])
  })

  it.each(['pointerdown', 'touchstart', 'keydown', 'focusin'])(
    'are all due at once when a hand is felt (%s)',
    async (hand) => {
      const { came, wait, hands, pause } = browser()
      for (const name of ['lead', 'levels', 'year']) wait(name)
      hands.dispatchEvent(new Event(hand))
      await pause()
      expect(came).toEqual(['lead', 'levels', 'year'])
    },
  )

  it('that come later have their turn, too', async () => {
    const { came, wait, pause } = browser()
    wait('lead')
    await pause()
    wait('late')
    await pause()
    expect(came).toEqual(['lead', 'late'])
  })

  it('have one turn each, however often they ask for it', () => {
    const { turns, pauses } = browser()
    expect(turns.of('lead')).toBe(turns.of('lead'))
    expect(pauses).toHaveLength(1)
  })
})
