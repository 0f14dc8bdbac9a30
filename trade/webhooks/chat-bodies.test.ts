import { describe, expect, it } from 'vitest'
import type { CalendarItem, LogEntry, ReleaseNotice } from '../live/entry.ts'
import { announcementOf } from './announcement.ts'
import { chatBody } from './chat-bodies.ts'
import { RETRY_AFTER_SECONDS, retryAfterSeconds } from './retries.ts'

const RELEASE: ReleaseNotice = {
  code: 'GACC-2024-12-report',
  stage: 'report',
  period: '2024-12',
  state: 'published',
  sequence: 7,
  publishedAt: '2025-01-18T03:00:00.000Z',
  instantPrecision: 'second',
  sourceUrl: null,
  notes: null,
  amended: null,
  expectations: [],
  sentences: null,
}
const DUE: CalendarItem = {
  release: 'GACC-2022-09-flash',
  stage: 'flash',
  period: '2022-09',
  dueAt: '2022-10-24T03:00:00.000Z',
  firstDueAt: '2022-10-14T03:00:00.000Z',
  precision: 'minute',
  state: 'postponed',
  note: null,
  source: 'http://www.customs.gov.cn/',
}

function entry(part: Partial<LogEntry>): LogEntry {
  return {
    epoch: 'e',
    sequence: 8,
    previousHash: 'g',
    hash: 'h',
    kind: 'calendar',
    publishedAt: '2022-10-14T04:00:00.000Z',
    release: null,
    calendar: [],
    figures: [],
    ...part,
  }
}

describe('what a chat is told', () => {
  it('of a calendar that changed: the rulebook’s sentences, each item’s', () => {
    const changed = entry({ calendar: [DUE, { ...DUE, state: 'cancelled', period: '2022-10' }] })
    expect(announcementOf(changed, 'en')).toEqual({
      title: 'China’s September trade figures will come on 24 October, not 14 October',
      text: 'October 2022, flash: will not come',
      about: 'Release calendar',
      path: '/calendar',
    })
    expect(announcementOf(changed, 'zh').title).toBe('中国9月外贸数据改于10月24日公布（原定10月14日）')
  })

  it('of tables without a headline: what they are, and of those taken back why', () => {
    expect(announcementOf(entry({ kind: 'release', release: RELEASE }), 'zh')).toMatchObject({
      title: '中国外贸：2024年12月月报已发布',
      path: '/releases/GACC-2024-12-report',
    })
    const amended = { at: RELEASE.publishedAt, reason: 'digits were swapped', errorWas: 'ours', sequence: 8 } as const
    expect(announcementOf(entry({ kind: 'withdrawal', release: { ...RELEASE, amended } }), 'en')).toMatchObject({
      title: 'China’s trade: December 2024, monthly report, withdrawn, do not use',
      text: 'digits were swapped',
    })
  })

  it('is text there, whatever was typed at the desk: no call to everybody, no link of somebody else’s', () => {
    const message = {
      title: '<!channel> & co',
      text: '[here](http://evil.example) *now*',
      about: 'Test',
      path: '/',
      url: null,
      language: 'en',
    } as const
    const slack = JSON.stringify(chatBody('slack', message))
    expect(slack).not.toContain('<!channel>')
    expect(slack).toContain('&lt;!channel&gt; &amp; co')
    expect(JSON.stringify(chatBody('teams', message))).not.toContain('[here](')
    expect(JSON.stringify(chatBody('feishu', message))).toContain('[here](http://evil.example) *now*')
  })
})

describe('the next try', () => {
  it('is never sooner than the schedule, at most a fifth later, and there is none after the last', () => {
    for (const [at, least] of RETRY_AFTER_SECONDS.entries()) {
      expect(retryAfterSeconds(at + 1, 0)).toBe(least)
      expect(retryAfterSeconds(at + 1, 1)).toBe(Math.round(least * 1.2))
    }
    expect(retryAfterSeconds(RETRY_AFTER_SECONDS.length + 1, 0)).toBeNull()
    // Three days and three hours, and some minutes.
    expect(RETRY_AFTER_SECONDS.reduce((sum, each) => sum + each, 0)).toBe(75 * 3_600 + 35 * 60 + 5)
  })
})
