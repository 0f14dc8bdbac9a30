import { describe, expect, it } from 'vitest'
import { TakingOver } from './taking-over.ts'

function parts() {
  let isLate: () => void = () => {}
  const over = new TakingOver(() => new Promise((resolve) => (isLate = resolve)))
  let isAll = false
  const wait = () => void over.all().then(() => (isAll = true))
  const settled = async () => {
    for (let tick = 0; tick < 5; tick++) await Promise.resolve()
    return isAll
  }
  return { over, wait, settled, late: () => isLate() }
}

describe('a page is taken over', () => {
  it('once each of its parts is, and not before', async () => {
    const { over, wait, settled } = parts()
    over.begins('lead')
    over.begins('levels')
    wait()
    over.ends('lead')
    expect(await settled()).toBe(false)
    over.ends('levels')
    expect(await settled()).toBe(true)
  })

  it('at once where none waits', async () => {
    const { wait, settled } = parts()
    wait()
    expect(await settled()).toBe(true)
  })

  it('though a part never is: the page must go live', async () => {
    const { over, wait, settled, late } = parts()
    over.begins('lead')
    wait()
    expect(await settled()).toBe(false)
    late()
    expect(await settled()).toBe(true)
  })
})
