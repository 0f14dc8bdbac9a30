import { formatPeriod } from '../format/format-period.ts'
import { formatStage } from '../format/format-stage.ts'
import { parsePeriod, type PeriodText } from '../period.ts'
import { STAGES } from '../release.ts'
import type { Background, Draft, PublishedRelease, ReadEntry } from './draft.ts'
import type { Finding } from './finding.ts'

/** A period is published once by each stage, and an earlier stage does not come after a later one. */
export function periodIsNew(
  _entries: readonly ReadEntry[],
  { published }: Background,
  draft: Draft,
): readonly Finding[] {
  if (draft.kind !== 'release' || draft.period === null) return []
  return published.flatMap((other) => {
    const isSame = other.stage === draft.stage
    if (!isSame && STAGES.indexOf(other.stage) <= STAGES.indexOf(draft.stage)) return []
    // The press conference on a year and the flash of its December are of one hour.
    if (!isSame && other.stage === 'annual') return []
    const name = (locale: 'en' | 'zh') => `${formatPeriod(other.period, locale, 'with-year')}`
    return [
      {
        id: `published:${other.code}`,
        severity: isSame ? ('error' as const) : ('warning' as const),
        figures: [],
        message: isSame
          ? { en: `${name('en')} is published already`, zh: `${name('zh')}已公布` }
          : {
              en: `${name('en')} is published already, by a later stage (${formatStage(other.stage, 'en').toLowerCase()})`,
              zh: `${name('zh')}已由更晚阶段公布（${formatStage(other.stage, 'zh')}）`,
            },
        detail: {
          en: `by ${other.code}: is this another period’s table, or a correction?`,
          zh: `见${other.code}：是否应为另一期，或为更正？`,
        },
        found: draft.code,
        expected: other.code,
      },
    ]
  })
}

/** Of what is published, what shares a month with the draft's period. */
export function overlapping(
  draft: Pick<Draft, 'code' | 'period'>,
  published: readonly PublishedRelease[],
): readonly PublishedRelease[] {
  const own = draft.period
  if (own === null) return []
  return published
    .filter(({ code, stage, period }) => code !== draft.code && stage !== 'restatement' && shareMonth(own, period))
    .map(({ code, stage, period }) => ({ code, stage, period }))
}

function shareMonth(one: PeriodText, other: PeriodText): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)]
  // A year is no month of it again: the yearbook comes after twelve flashes.
  const isYear = (period: PeriodText) => period.length === 4
  return isYear(one) === isYear(other) && a.year === b.year && a.first <= b.last && b.first <= a.last
}
