import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { DraftEntry } from '#trade/checks/draft.ts'
import { database } from '../database/client.ts'
import { publish } from '../publish/publish.ts'
import {
  CHIEF,
  checksumOf,
  DECEMBER,
  databaseIn,
  EDITOR,
  NOVEMBER,
  OCTOBER,
  published,
} from '../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { somebodyWaits } from '../testing/somebody-waits.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { approve } from './approve.ts'
import { announce, cancel, confirm, markMissed, mergeWithFebruary, postpone } from './change-calendar.ts'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { DeskError } from './desk-error.ts'
import { draftNews } from './draft-news.ts'
import { openRelease } from './open-release.ts'
import { readAudit } from './read-audit.ts'
import { recall } from './recall.ts'
import { sendBack } from './send-back.ts'
import { setExpectations } from './set-expectations.ts'
import { setHeadline } from './set-headline.ts'
import { startCorrection } from './start-correction.ts'
import { startWithdrawal } from './start-withdrawal.ts'
import { setSource } from './set-source.ts'
import { submitForReview } from './submit-for-review.ts'
import { fieldsOf, typeFigures } from './type-figures.ts'

ownDatabase(cloneDatabase)

const yuan = (flow: string, period: string, value: string | null, printedGrowthPercent: string | null): DraftEntry => ({
  series: `CN.${flow}.all.value.CNY.year-to-date`,
  period,
  value,
  scale: 12,
  printedGrowthPercent,
})

/** 13 January 2025, as the agency told it: trillions of yuan. */
const annual = (year: string) =>
  [
    yuan('total', year, '43.85', '+5.0'),
    yuan('exports', year, '25.45', '+7.1'),
    yuan('imports', year, '18.39', '2.3'),
  ] as const

const WHY = 'the agency printed no dollars'
let year = 2024
/** A year of its own for each test: a period has one annual release. */
const nextYear = () => String(--year)

async function drafted(
  period: string,
  entries: readonly DraftEntry[] = annual(period),
): Promise<{ code: string; revision: number }> {
  const code = await createDraft('annual', period, EDITOR)
  const { revision } = await typeFigures(code, fieldsOf(entries), EDITOR)
  return { code, revision }
}

async function inReview(period: string) {
  const { code, revision } = await drafted(period)
  await submitForReview(code, revision, WHY, EDITOR)
  const { checksum } = await opened(code)
  return { code, seen: { checksum, revision } }
}

async function opened(code: string) {
  const found = await openRelease(code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) =>
      error instanceof DeskError ? { field: error.field, said: error.said.en } : Promise.reject(error),
  )

const auditOf = async (code: string) =>
  (await readAudit(50, code)).map(({ action, actor }) => `${actor} ${action}`).toReversed()

describe('a draft', () => {
  it('keeps digits as typed: +5.0 is 5.0, and 43.85 stays four digits', async () => {
    const { code } = await drafted(nextYear())
    const { entries, release } = await opened(code)
    expect(entries.map(({ value, printedGrowthPercent, scale }) => [value, printedGrowthPercent, scale])).toEqual([
      ['43.85', '5.0', 12],
      ['25.45', '7.1', 12],
      ['18.39', '2.3', 12],
    ])
    expect(release).toMatchObject({ state: 'draft', enteredBy: EDITOR.id, revision: 1 })
  })

  it('of a flash for January alone is refused since 2020', async () => {
    expect(await refusal(createDraft('flash', '2023-01', EDITOR))).toEqual({
      field: 'period',
      said: 'since 2020 the flash gives January and February together: enter 2023-01..02',
    })
    expect(await createDraft('flash', '2023-01..02', EDITOR)).toBe('GACC-2023-01..02-flash')
  })

  it('is one for each release', async () => {
    const period = nextYear()
    await drafted(period)
    expect(await refusal(createDraft('annual', period, CHIEF))).toMatchObject({ field: 'period' })
  })

  it('puts January–February, entered once, on both bases', async () => {
    const code = await createDraft('flash', '2024-01..02', EDITOR)
    const series = 'CN.exports.all.value.USD.month'
    const entry = { series, period: '2024-01..02', value: '528.01', scale: 9, printedGrowthPercent: '7.1' }
    await typeFigures(code, fieldsOf([entry]), EDITOR)
    const { id } = await database().release.findUniqueOrThrow({ where: { code } })
    const rows = await database().draftFigure.findMany({ where: { releaseId: id }, orderBy: { seriesKey: 'asc' } })
    expect(rows.map(({ seriesKey, value }) => [seriesKey, value])).toEqual([
      ['CN.exports.all.value.USD.month', '528.01'],
      ['CN.exports.all.value.USD.year-to-date', '528.01'],
    ])
    expect((await opened(code)).entries).toHaveLength(1)
  })

  it('filled by two at once takes both their fields', async () => {
    const period = nextYear()
    const code = await createDraft('annual', period, EDITOR)
    const [total, exports] = annual(period)
    await Promise.all([typeFigures(code, fieldsOf([total]), EDITOR), typeFigures(code, fieldsOf([exports]), CHIEF)])
    const { entries, release } = await opened(code)
    expect(new Set(entries.map(({ value }) => value))).toEqual(new Set(['25.45', '43.85']))
    expect(release.revision).toBe(2)
  })

  it('is not overwritten in a field that somebody changed unseen; the other fields are taken', async () => {
    const period = nextYear()
    const { code } = await drafted(period)
    const [total] = annual(period)
    const seen = { series: total.series, period, scale: 12, was: { text: '43.85', scale: 12 } }
    await typeFigures(code, [{ ...seen, part: 'value', text: '43.86' }], CHIEF)
    const growth = { ...seen, part: 'growth' as const, text: '5.1', was: { text: '+5.0', scale: 12 } }
    const late = await typeFigures(code, [{ ...seen, part: 'value', text: '43.84' }, growth], EDITOR)
    expect(late.contested).toMatchObject([{ part: 'value', text: '43.86', by: CHIEF.id }])
    expect((await opened(code)).entries[0]).toMatchObject({ value: '43.86', printedGrowthPercent: '5.1' })
  })

  it('typed into by two at the same moment, the one field takes one and tells the other', async () => {
    const period = nextYear()
    const { code } = await drafted(period)
    const field = { series: annual(period)[0].series, period, part: 'value' as const, scale: 12 }
    const was = { text: '43.85', scale: 12 }
    const outcomes = await Promise.all([
      typeFigures(code, [{ ...field, text: '43.86', was }], EDITOR),
      typeFigures(code, [{ ...field, text: '43.87', was }], CHIEF),
    ])
    expect(outcomes.flatMap(({ contested }) => contested)).toHaveLength(1)
  })

  it('keeps every other figure and its place when one is typed over, and forgets one that is emptied', async () => {
    const period = nextYear()
    const { code } = await drafted(period)
    const [total, exports, imports] = annual(period)
    const typed = (series: string, part: 'value' | 'growth', text: string) =>
      ({ series, period, part, text, scale: 12, was: null }) as const
    await typeFigures(code, [typed(total.series, 'value', '43.86')], EDITOR)
    await typeFigures(code, [typed(imports.series, 'value', ''), typed(imports.series, 'growth', ' ')], EDITOR)
    expect((await opened(code)).entries.map(({ series, value }) => [series, value])).toEqual([
      [total.series, '43.86'],
      [exports.series, '25.45'],
    ])
  })

  it('tells an open page what others type, by name, and when it is sent', async () => {
    const period = nextYear()
    const { code } = await drafted(period)
    const closed = new AbortController()
    const news = draftNews(code, EDITOR, closed.signal)
    expect((await news.next()).value?.fields).toHaveLength(6)
    const { series } = annual(period)[0]
    const was = { text: '43.85', scale: 12 }
    await typeFigures(code, [{ series, period, part: 'value', text: '43.84', scale: 12, was }], CHIEF)
    expect((await news.next()).value).toMatchObject({
      revision: 2,
      fields: [{ series, part: 'value', text: '43.84', by: CHIEF.id }],
    })
    await submitForReview(code, 2, WHY, CHIEF)
    expect((await news.next()).value).toMatchObject({ state: 'in-review', fields: [] })
    closed.abort()
    expect((await news.next()).done).toBe(true)
  })

  it('names the source field in which somebody else wrote meanwhile', async () => {
    const { code } = await drafted(nextYear())
    const none = { sourceUrl: null, notes: null }
    await setSource(code, { ...none, notes: 'read from the transcript' }, none, CHIEF)
    expect(await refusal(setSource(code, { ...none, notes: 'from the web' }, none, EDITOR))).toMatchObject({
      field: 'notes',
      said: expect.stringContaining('read from the transcript'),
    })
  })

  it('is deleted only with its period typed, and the record keeps what it held', async () => {
    const period = nextYear()
    const { code } = await drafted(period)
    expect(await refusal(deleteDraft(code, '2099', EDITOR))).toEqual({
      field: 'period',
      said: `expected ${period}, found “2099”`,
    })
    await deleteDraft(code, period, EDITOR)
    expect(await openRelease(code)).toBeNull()
    const [deleted] = await readAudit(1, code)
    expect(JSON.stringify(deleted?.before)).toContain('43.85')
  })
})

describe('sending for approval', () => {
  it('is stopped by an error, which it names with its arithmetic', async () => {
    const period = nextYear()
    const { code, revision } = await drafted(period, [
      ...annual(period).slice(1),
      yuan('total', period, '34.85', '5.0'),
    ])
    expect(await refusal(submitForReview(code, revision, WHY, EDITOR))).toMatchObject({
      field: 'form',
      said: expect.stringContaining('exports + imports is 43.84, the draft says 34.85'),
    })
  })

  it('with warnings wants a reason in writing, which is kept', async () => {
    const { code, revision } = await drafted(nextYear())
    expect(await refusal(submitForReview(code, revision, null, EDITOR))).toMatchObject({ field: 'reason' })
    await submitForReview(code, revision, WHY, EDITOR)
    const { after } = (await readAudit(10, code)).find(({ action }) => action === 'warnings.accepted') ?? {}
    expect(after).toEqual({ reason: WHY, revision })
  })

  it('of what somebody saved over meanwhile is refused', async () => {
    const { code, revision } = await drafted(nextYear())
    expect(await refusal(submitForReview(code, revision - 1, WHY, EDITOR))).toMatchObject({ field: 'form' })
  })

  it('freezes the figures: neither the desk nor SQL changes them', async () => {
    const period = nextYear()
    const { code } = await inReview(period)
    expect(await refusal(typeFigures(code, fieldsOf(annual(period)), EDITOR))).toMatchObject({
      said: expect.stringContaining('in review'),
    })
    await expect(
      database().$executeRaw`UPDATE "DraftFigure" SET "value" = '1' WHERE "period" = ${period}`,
    ).rejects.toThrow('TW005')
  })
})

describe('approval', () => {
  it('is never by who entered it, nor by who edited it before somebody else did', async () => {
    const period = nextYear()
    const { code, revision } = await drafted(period)
    await typeFigures(code, fieldsOf([yuan('total', period, '43.84', '5.0')]), CHIEF)
    await submitForReview(code, revision + 1, WHY, CHIEF)
    const seen = { checksum: (await opened(code)).checksum, revision: revision + 1 }
    const now = { now: { typedPeriod: period } }
    expect(await refusal(approve(code, now, seen, CHIEF))).toMatchObject({ field: 'form' })
    expect(await refusal(approve(code, now, seen, EDITOR))).toMatchObject({ field: 'form' })
    await approve(code, now, seen, { id: 'third', name: 'A third', address: null })
    expect((await opened(code)).release.state).toBe('approved')
  })

  it('for now wants the period typed', async () => {
    const period = nextYear()
    const { code, seen } = await inReview(period)
    expect(await refusal(approve(code, { now: { typedPeriod: '' } }, seen, CHIEF))).toEqual({
      field: 'period',
      said: `type ${period} to confirm`,
    })
    await approve(code, { now: { typedPeriod: `${period}年` } }, seen, CHIEF)
  })

  it('sees which warnings were accepted, by whom and why', async () => {
    const { code } = await inReview(nextYear())
    expect((await opened(code)).accepted).toMatchObject([
      {
        by: EDITOR.id,
        reason: WHY,
        warnings: expect.arrayContaining([
          expect.objectContaining({ id: 'missing:USD', zh: expect.stringContaining('没有美元数字') }),
        ]),
      },
    ])
  })

  it('is stopped by an error that came up since it was sent: the month is published meanwhile', async () => {
    const code = await createDraft('report', '2031-02', EDITOR)
    const february = ['exports', 'imports'].map((flow) => ({
      ...yuan(flow, '2031-02', flow === 'exports' ? '2.2' : '1.6', null),
      series: `CN.${flow}.all.value.CNY.month`,
    }))
    const { revision } = await typeFigures(code, fieldsOf(february), EDITOR)
    await submitForReview(code, revision, WHY, EDITOR)
    const seen = { checksum: (await opened(code)).checksum, revision }
    await published({ code: 'GACC-2031-01..02-report', figures: OCTOBER.figures })
    expect(await refusal(approve(code, { at: await databaseIn(3_600_000) }, seen, CHIEF))).toMatchObject({
      field: 'form',
      said: expect.stringContaining('January–February 2031 is published already: by GACC-2031-01..02-report'),
    })
  })

  it('on another day than the calendar’s wants a reason of the approver’s, which is kept and shown', async () => {
    const period = nextYear()
    const { code, seen } = await inReview(period)
    await announce(code, await databaseIn(10 * 86_400_000), 'http://www.customs.gov.cn/', EDITOR)
    const tomorrow = { at: await databaseIn(86_400_000) }
    expect(await refusal(approve(code, tomorrow, seen, CHIEF))).toMatchObject({
      field: 'reason',
      said: expect.stringContaining('The calendar names another day'),
    })
    expect((await opened(code)).release.state).toBe('in-review')
    await approve(code, tomorrow, seen, CHIEF, 'the agency told us by telephone')
    expect((await opened(code)).accepted).toMatchObject([
      { by: EDITOR.id, reason: WHY },
      {
        by: CHIEF.id,
        reason: 'the agency told us by telephone',
        warnings: [{ id: `calendar:${code}` }],
      },
    ])
  })

  it('of changed figures starts anew: what was accepted of the old ones says nothing', async () => {
    const period = nextYear()
    const { code } = await inReview(period)
    await sendBack(code, 'the total looks odd', CHIEF)
    await typeFigures(code, fieldsOf([yuan('total', period, '43.84', '5.0')]), EDITOR)
    expect((await opened(code)).accepted).toEqual([])
    expect(await refusal(submitForReview(code, 2, null, EDITOR))).toMatchObject({ field: 'reason' })
  })

  it('for an instant that has passed is refused, and never turns into now', async () => {
    const { code, seen } = await inReview(nextYear())
    expect(await refusal(approve(code, { at: await databaseIn(-1_000) }, seen, CHIEF))).toMatchObject({ field: 'at' })
    expect((await opened(code)).release.state).toBe('in-review')
  })

  it('is of what the approver saw: figures changed since are not approved', async () => {
    const period = nextYear()
    const { code, seen } = await inReview(period)
    await sendBack(code, 'the total looks odd', CHIEF)
    await typeFigures(code, fieldsOf([yuan('total', period, '43.84', '5.0')]), EDITOR)
    await submitForReview(code, 2, WHY, EDITOR)
    expect(await refusal(approve(code, { now: { typedPeriod: period } }, seen, CHIEF))).toMatchObject({
      said: expect.stringContaining('changed since'),
    })
  })

  it('is of what the approver saw also when it changes while the approval is under way', async () => {
    const period = nextYear()
    const { code, seen } = await inReview(period)
    const approving = await onOwnConnection(async (editor) => {
      await editor.query('BEGIN')
      for (const change of [`"state" = 'draft'`, `"revision" = "revision" + 1`, `"state" = 'in-review'`])
        await editor.query(`UPDATE "Release" SET ${change} WHERE "code" = $1`, [code])
      const refused = refusal(approve(code, { now: { typedPeriod: period } }, seen, CHIEF))
      await waitUntil('the approval waits for the editor', somebodyWaits)
      await editor.query('COMMIT')
      return refused
    })
    expect(approving).toMatchObject({ said: expect.stringContaining('changed since') })
    expect((await opened(code)).release.state).toBe('in-review')
  })

  it('can be recalled until the instant comes', async () => {
    const { code, seen } = await inReview(nextYear())
    await approve(code, { at: await databaseIn(3_600_000) }, seen, CHIEF)
    await recall(code, EDITOR)
    expect((await opened(code)).release).toMatchObject({ state: 'draft', approvedBy: null })
  })

  it('leads to one publication, and the record says who did what', async () => {
    const period = nextYear()
    const { code, seen } = await inReview(period)
    await approve(code, { now: { typedPeriod: period } }, seen, CHIEF)
    const { sequence } = await publish(code, await checksumOf(code), CHIEF)
    const { release, published: receipt, entries } = await opened(code)
    expect(release.state).toBe('published')
    expect(receipt?.sequence).toBe(sequence)
    expect(entries).toHaveLength(3)
    expect(await auditOf(code)).toEqual([
      'li-na draft.created',
      'li-na draft.saved',
      'li-na release.in-review',
      'li-na warnings.accepted',
      'j-porter release.approved',
      'j-porter release.published',
    ])
  })
})

describe('a headline of an editor', () => {
  it('fits the wall or is refused', async () => {
    const { code, revision } = await drafted(nextYear())
    expect(await refusal(setHeadline(code, revision, { en: 'x'.repeat(81), zh: null }, EDITOR))).toEqual({
      field: 'headlineEn',
      said: '81 characters; the wall holds 80',
    })
    expect(
      await setHeadline(code, revision, { en: 'Trade rises 5.0% to a record 43.85tn yuan', zh: null }, EDITOR),
    ).toBe(revision + 1)
  })
})

describe('what is public', () => {
  beforeAll(async () => {
    await published(OCTOBER)
    await published(NOVEMBER)
    await published(DECEMBER)
  })

  const why = { typedPeriod: '2024-10', reason: 'digits were swapped', reasonZh: '数字颠倒', errorWas: 'ours' as const }

  it('is corrected by a draft that carries only what changes', async () => {
    const code = await startCorrection(OCTOBER.code, why, EDITOR)
    expect(code).toBe('GACC-2024-10-flash-correction-1')
    const { entries } = await opened(code)
    const changed = entries.map((entry) =>
      entry.series.startsWith('CN.balance') ? { ...entry, value: '95.27' } : entry,
    )
    await typeFigures(code, fieldsOf(changed), EDITOR)
    const { id } = await database().release.findUniqueOrThrow({ where: { code } })
    expect(await database().draftFigure.findMany({ where: { releaseId: id } })).toMatchObject([
      { seriesKey: 'CN.balance.all.value.USD.month', value: '95.27' },
    ])
    // The form and the checks see the whole: exports less imports is not 95.27.
    expect((await opened(code)).entries).toHaveLength(entries.length)
    expect(await refusal(submitForReview(code, 1, WHY, EDITOR))).toMatchObject({
      said: expect.stringContaining('exports − imports is 95.72, the draft says 95.27'),
    })
  })

  it('is amended once at a time', async () => {
    await startCorrection(NOVEMBER.code, { ...why, typedPeriod: 'November 2024' }, EDITOR)
    expect(await refusal(startWithdrawal(NOVEMBER.code, { ...why, typedPeriod: '2024-11' }, EDITOR))).toMatchObject({
      said: expect.stringContaining('open already'),
    })
  })

  it('is withdrawn through the same two people', async () => {
    const code = await startWithdrawal(DECEMBER.code, { ...why, typedPeriod: '2024-12' }, EDITOR)
    await submitForReview(code, 0, null, EDITOR)
    const { checksum } = await opened(code)
    await approve(code, { now: { typedPeriod: '2024-12' } }, { checksum, revision: 0 }, CHIEF)
    await publish(code, await checksumOf(code), CHIEF)
    expect((await opened(DECEMBER.code)).release.state).toBe('withdrawn')
  })

  it('asks for the period before either', async () => {
    expect(await refusal(startCorrection(OCTOBER.code, { ...why, typedPeriod: '2024-11' }, EDITOR))).toMatchObject({
      field: 'period',
    })
  })

  it('has its expectations frozen', async () => {
    const rows = [
      {
        flow: 'exports' as const,
        currency: 'USD' as const,
        figure: 'growth' as const,
        median: '7.3',
        low: '4.2',
        high: '9.5',
        forecasts: 24,
      },
    ]
    const poll = { name: 'Reuters', source: 'https://example.com/poll' }
    expect(await refusal(setExpectations(NOVEMBER.code, rows, poll, EDITOR))).toMatchObject({ field: 'form' })
    await setExpectations('GACC-2025-03-flash', rows, poll, EDITOR)
    expect(await database().expectation.findMany({ where: { releaseCode: 'GACC-2025-03-flash' } })).toMatchObject([
      { digits: 1, forecasts: 24, poll: 'Reuters' },
    ])
  })
})

describe('the calendar', () => {
  it('tells of a release that was announced, put off and did not come, as in October 2022', async () => {
    const code = 'GACC-2022-09-flash'
    await announce(code, new Date('2022-10-14T03:00:00Z'), 'http://www.customs.gov.cn/', EDITOR)
    await postpone(code, null, null, EDITOR)
    await markMissed(code, 'no word from the agency', EDITOR)
    expect(await database().calendarItem.findUniqueOrThrow({ where: { releaseCode: code } })).toMatchObject({
      state: 'missed',
      firstDueAt: new Date('2022-10-14T03:00:00Z'),
      dueAt: null,
    })
  })

  it('confirms a new date, merges January with February, and cancels; what was first announced stays known', async () => {
    const [first, second] = [new Date('2031-02-07T03:00:00Z'), new Date('2031-02-09T03:00:00Z')]
    const code = 'GACC-2031-01-flash'
    const held = () => database().calendarItem.findUniqueOrThrow({ where: { releaseCode: code } })
    await announce(code, first, 'http://www.customs.gov.cn/', EDITOR)
    await postpone(code, null, null, EDITOR)
    expect(await refusal(confirm(code, null, EDITOR))).toMatchObject({ field: 'dueAt' })
    await postpone(code, second, null, EDITOR)
    await confirm(code, 'said on its site', EDITOR)
    expect(await held()).toMatchObject({
      state: 'confirmed',
      dueAt: second,
      firstDueAt: first,
      note: 'said on its site',
    })
    await mergeWithFebruary(code, null, EDITOR)
    expect(await held()).toMatchObject({ state: 'merged', dueAt: null, firstDueAt: first })
    await cancel(code, 'never after all', EDITOR)
    expect(await held()).toMatchObject({ state: 'cancelled', firstDueAt: first })
  })

  it('merges no other month than January', async () => {
    await announce('GACC-2031-03-flash', new Date('2031-04-14T03:00:00Z'), 'http://www.customs.gov.cn/', EDITOR)
    expect(await refusal(mergeWithFebruary('GACC-2031-03-flash', null, EDITOR))).toMatchObject({ field: 'code' })
  })

  it('refuses a code that is none, and a change of what it does not know', async () => {
    expect(await refusal(announce('GACC-2024-13-flash', new Date(), 'http://x.cn/', EDITOR))).toMatchObject({
      field: 'code',
    })
    expect(await refusal(postpone('GACC-2031-05-flash', null, null, EDITOR))).toMatchObject({ field: 'code' })
  })
})
