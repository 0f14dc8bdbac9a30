import { formatPeriod } from '#trade/format/format-period.ts'
import { comesMerged, type Period, parsePeriod, periodDays, periodKind } from '#trade/period.ts'
import { type ReleaseCode, releaseCode, type Stage } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'

/** What a person may start. A restatement comes from history alone. */
export type EnteredStage = Exclude<Stage, 'restatement'>

/** An empty draft of the release of `stage` for `period`. Throws DeskError where that release exists or can't be. */
export async function createDraft(
  stage: EnteredStage,
  period: string,
  by: Actor,
  sourceUrl: string | null = null,
): Promise<ReleaseCode> {
  const about = parsePeriod(period)
  assertPeriodFits(stage, about)
  const code = releaseCode(stage, about)
  return transaction(async (tx) => {
    if (await tx.release.findUnique({ where: { code } })) {
      throw new DeskError('period', {
        en: `${code} is there already: open it from the list`,
        zh: `${code}已存在：请从列表打开`,
      })
    }
    const { start, end } = periodDays(about)
    await tx.release.create({
      data: {
        code,
        stage,
        period,
        periodStart: new Date(start),
        periodEnd: new Date(end),
        enteredBy: by.id,
        sourceUrl,
      },
    })
    await audit(tx, by, 'draft.created', code, null, { stage, period, sourceUrl })
    return code
  })
}

const KINDS: Record<EnteredStage, readonly ReturnType<typeof periodKind>[]> = {
  flash: ['month', 'january-february'],
  annual: ['year'],
  report: ['month', 'january-february'],
  online: ['month', 'january-february'],
  yearbook: ['year'],
}

/** Throws DeskError where the agency prints no release of `stage` for such a period. */
export function assertPeriodFits(stage: EnteredStage, about: Period): void {
  const name = { en: formatPeriod(about, 'en', 'with-year'), zh: formatPeriod(about, 'zh', 'with-year') }
  if (!KINDS[stage].includes(periodKind(about))) {
    const isYear = KINDS[stage].includes('year')
    throw new DeskError('period', {
      en: `expected ${isYear ? 'a year like 2024' : 'a month like 2024-12, or 2024-01..02'}, found ${name.en}`,
      zh: `应为${isYear ? '2024这样的年份' : '2024-12这样的月份，或2024-01..02'}，实为${name.zh}`,
    })
  }
  if (stage === 'flash' && comesMerged(about.year) && about.first === about.last && about.last <= 2) {
    throw new DeskError('period', {
      en: `since 2020 the flash gives January and February together: enter ${about.year}-01..02`,
      zh: `2020年起快讯合并公布1月、2月：请录入${about.year}-01..02`,
    })
  }
}
