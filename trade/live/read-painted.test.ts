import { describe, expect, it } from 'vitest'
import { readPainted } from './read-message.ts'
import { REPORTED_WITHIN_AT_MOST_MS } from './report-wait.ts'

const REPORT = { page: 'a page by chance', sequence: 3, afterMs: 12.5, waitedMs: 0 }

describe('a paint report', () => {
  it.each<[string, object]>([
    ['as pages send it', REPORT],
    ['that did not wait', { page: REPORT.page, sequence: 1, afterMs: 0 }],
    ['of a newer page, which says more', { ...REPORT, where: 'on a wall' }],
    ['that waited as long as it may', { ...REPORT, afterMs: 600_000, waitedMs: REPORTED_WITHIN_AT_MOST_MS }],
  ])('%s is taken as it is', (_, report) => {
    expect(readPainted(report)).toBe(report)
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'painted'],
    ['without a page', { ...REPORT, page: undefined }],
    ['of a page with a short name', { ...REPORT, page: '1234567' }],
    ['of a page with a long name', { ...REPORT, page: 'x'.repeat(41) }],
    ['of no publication', { ...REPORT, sequence: 0 }],
    ['of half a publication', { ...REPORT, sequence: 1.5 }],
    ['of a publication in words', { ...REPORT, sequence: '3' }],
    ['after no time', { ...REPORT, afterMs: undefined }],
    ['before it came', { ...REPORT, afterMs: -1 }],
    ['after no number', { ...REPORT, afterMs: Number.NaN }],
    ['after an absurd time', { ...REPORT, afterMs: 600_001 }],
    ['that waited less than nothing', { ...REPORT, waitedMs: -1 }],
    ['that waited too long', { ...REPORT, waitedMs: REPORTED_WITHIN_AT_MOST_MS + 1 }],
    ['that waited null', { ...REPORT, waitedMs: null }],
  ])('that is %s is none', (_, report) => {
    expect(readPainted(report)).toBeNull()
  })
})
