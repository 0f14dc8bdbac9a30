import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Heard } from '../Account/alert-news.ts'
import { notifyOnce, notifyState } from './notify.ts'

const firing = (number: number): Heard => ({
  firing: number,
  view: { id: 1, name: 'Exports of the year', address: '/explore?in=cny&by=year' },
  now: { en: `China’s exports rose ${number}%.`, zh: `中国出口增长\u2060${number}%。` },
})

/** Where clicks led. */
const opened: string[] = []

/** A browser as its tabs share it: what is kept, a lock that one holds at a time, and what was shown. */
function browser({
  permission = 'granted',
  wanted = 'yes',
  isSecure = true,
}: {
  permission?: string
  wanted?: string | null
  isSecure?: boolean
} = {}) {
  const kept = new Map(wanted === null ? [] : [['tradewire-notify', wanted]])
  const shown: string[] = []
  let held: Promise<unknown> = Promise.resolve()
  class Notification {
    static permission = permission
    constructor(title: string, { body }: { body: string }) {
      shown.push(`${title} | ${body}`)
      // As if it were clicked once the page has said what a click does.
      queueMicrotask(() => this.onclick?.())
    }
    onclick: (() => void) | null = null
    close() {}
  }
  const locks = { request: (_: string, work: () => unknown) => (held = held.then(work)) }
  vi.stubGlobal('Notification', Notification)
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('window', { isSecureContext: isSecure, Notification, focus: () => {} })
  vi.stubGlobal('location', { assign: (address: string) => opened.push(address) })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  return shown
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a browser notifies', () => {
  it('once for each firing, however many of its tabs heard of it, the older first', async () => {
    const shown = browser()
    const tabs = [[firing(3)], [firing(4), firing(3)], [firing(4), firing(3)]]
    await Promise.all(tabs.map((heard) => notifyOnce('reader', heard, 'zh')))
    await notifyOnce('reader', [firing(4)], 'zh')
    expect(shown).toEqual(['Exports of the year | 中国出口增长3%。', 'Exports of the year | 中国出口增长4%。'])
  })

  it('and a click on what it shows leads to the view', async () => {
    browser()
    opened.length = 0
    await notifyOnce('reader', [firing(3)], 'en')
    expect(opened).toEqual(['/explore?in=cny&by=year'])
  })

  it('of each account for itself, and only while somebody wants it', async () => {
    const shown = browser()
    await notifyOnce('reader', [firing(9)], 'en')
    await notifyOnce('another', [firing(5)], 'en')
    expect(shown).toHaveLength(2)
    const unwanted = browser({ wanted: null })
    await notifyOnce('reader', [firing(10)], 'en')
    expect(unwanted).toEqual([])
  })

  it.each([
    [{}, 'on'],
    [{ wanted: null }, 'off'],
    [{ permission: 'default' }, 'off'],
    [{ permission: 'denied' }, 'refused'],
    [{ isSecure: false }, 'insecure'],
  ] as const)('or says why not: %j is %s', (how, state) => {
    browser(how)
    expect(notifyState()).toBe(state)
  })
})
