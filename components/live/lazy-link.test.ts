import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LazyLink } from './lazy-link.ts'
import type { Link, LinkEvents } from './link.ts'

const NOBODY: LinkEvents = { connected: () => {}, disconnected: () => {}, message: () => {} }

/** A link that only notes what is asked of it. */
function noting(): Link & { readonly noted: string[] } {
  const noted: string[] = []
  return {
    noted,
    open: () => {
      noted.push('open')
      return () => void noted.push('close')
    },
    hello: () => void noted.push('hello'),
    painted: () => void noted.push('painted'),
    hangUp: () => void noted.push('hang up'),
    woken: () => void noted.push('woken'),
  }
}

describe('a link whose script comes after the page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is opened once its script is there, and again without fetching it again', async () => {
    const link = noting()
    const load = vi.fn<() => Promise<Link>>(() => Promise.resolve(link))
    const lazy = new LazyLink(load)
    lazy.open(NOBODY)()
    const close = lazy.open(NOBODY)
    await vi.advanceTimersByTimeAsync(0)
    expect(link.noted).toEqual(['open'])
    close()
    lazy.open(NOBODY)
    expect(link.noted).toEqual(['open', 'close', 'open'])
    expect(load).toHaveBeenCalledOnce()
  })

  it('asks for a script that did not come again, and at once when the network is back', async () => {
    const link = noting()
    const load = vi.fn<() => Promise<Link>>(() => Promise.reject(new Error('no network')))
    const lazy = new LazyLink(load)
    lazy.open(NOBODY)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(load).toHaveBeenCalledTimes(2)
    load.mockImplementation(() => Promise.resolve(link))
    lazy.woken()
    await vi.advanceTimersByTimeAsync(0)
    expect(link.noted).toEqual(['open'])
    await vi.advanceTimersByTimeAsync(600_000)
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('is not opened by a script that comes when the page has been put aside', async () => {
    const link = noting()
    const close = new LazyLink(() => Promise.resolve(link)).open(NOBODY)
    close()
    await vi.advanceTimersByTimeAsync(0)
    expect(link.noted).toEqual([])
  })
})
