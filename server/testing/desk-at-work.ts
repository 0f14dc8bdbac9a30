import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { parsePeriod, periodDays } from '#trade/period.ts'
import { parseReleaseCode, type ReleaseCode, type ReleaseKind } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Actor } from '../publish/actor.ts'
import type { Published } from '../publish/append.ts'
import { publish } from '../publish/publish.ts'
import { transition } from '../publish/transition.ts'

export const EDITOR: Actor = { id: 'li-na', name: 'Li Na', address: '10.0.0.7' }
export const CHIEF: Actor = { id: 'j-porter', name: 'J. Porter', address: '10.0.0.8' }

export const EXPORTS = 'CN.exports.all.value.USD.month'
export const IMPORTS = 'CN.imports.all.value.USD.month'
export const BALANCE = 'CN.balance.all.value.USD.month'

/** `[value, printed growth]` in units of 10^9 US dollars, or null for a figure of which nothing is held. */
export type Print = readonly [value: string | null, growth: string | null]

export interface Entered {
  readonly code: ReleaseCode
  readonly kind?: ReleaseKind
  /** The release that is corrected or withdrawn. */
  readonly subject?: ReleaseCode
  readonly reason?: string
  readonly reasonZh?: string
  /** By series, for the release's own period. */
  readonly figures: Readonly<Record<SeriesKey, Print>>
}

/** As the agency printed them (US$ bn, % on a year before). */
export const OCTOBER: Entered = {
  code: 'GACC-2024-10-flash',
  figures: { [EXPORTS]: ['309.06', '12.7'], [IMPORTS]: ['213.34', '-2.3'], [BALANCE]: ['95.72', null] },
}
export const NOVEMBER: Entered = {
  code: 'GACC-2024-11-flash',
  figures: { [EXPORTS]: ['312.31', '6.7'], [IMPORTS]: ['214.87', '-3.9'], [BALANCE]: ['97.44', null] },
}
export const DECEMBER: Entered = {
  code: 'GACC-2024-12-flash',
  figures: { [EXPORTS]: ['335.63', '10.7'], [IMPORTS]: ['230.79', '1.0'], [BALANCE]: ['104.84', null] },
}

/** More figures of `subject`. */
export function additionTo(subject: ReleaseCode, figures: Entered['figures'], number = 1): Entered {
  return { code: `${subject}-addition-${number}`, kind: 'addition', subject, figures }
}

/** A correction of `subject` that prints `figures` instead. */
export function correctionOf(subject: ReleaseCode, figures: Entered['figures'], number = 1): Entered {
  return {
    code: `${subject}-correction-${number}`,
    kind: 'correction',
    subject,
    reason: 'digits were swapped',
    figures,
  }
}

export function withdrawalOf(subject: ReleaseCode): Entered {
  return { code: `${subject}-withdrawal-1`, kind: 'withdrawal', subject, reason: 'the agency withdrew it', figures: {} }
}

/** The editor's draft. Returns its id. */
export async function enter({ code, kind = 'release', subject, reason, reasonZh, figures }: Entered): Promise<number> {
  const { stage, period } = parseReleaseCode(code)
  if (!period) throw new RangeError(`${code} is about no single period`)
  const text = code
    .split('-')
    .slice(
      1,
      code.split('-').findIndex((part) => part === stage),
    )
    .join('-')
  const days = periodDays(parsePeriod(text))
  const about = subject ? await database().release.findUniqueOrThrow({ where: { code: subject } }) : null
  const release = await database().release.create({
    data: {
      code,
      kind,
      stage,
      period: text,
      periodStart: new Date(days.start),
      periodEnd: new Date(days.end),
      enteredBy: EDITOR.id,
      sourceUrl: 'http://www.customs.gov.cn/',
      subjectId: about?.id ?? null,
      reason: reason ?? null,
      reasonZh: reasonZh ?? null,
      errorWas: subject && kind !== 'addition' ? 'ours' : null,
      draftFigures: {
        create: Object.entries(figures).map(([seriesKey, [value, printedGrowthPercent]]) => ({
          seriesKey,
          period: text,
          value,
          scale: 9,
          printedGrowthPercent,
          missingReason: value === null ? 'growth-only' : null,
          status: 'P' as const,
          sourceUrl: 'http://www.customs.gov.cn/',
          sourceCell: 'B7',
        })),
      },
    },
  })
  return release.id
}

/** Entered by the editor and approved by the chief for `embargoAt` (null: at once). Returns the checksum the door will demand. */
export async function approved(entered: Entered, embargoAt: Date | null = null): Promise<string> {
  await enter(entered)
  await transition(entered.code, 'in-review', EDITOR)
  await transition(entered.code, 'approved', CHIEF, { embargoAt })
  return checksumOf(entered.code)
}

export async function checksumOf(code: ReleaseCode): Promise<string> {
  const { approvedChecksum } = await database().release.findUniqueOrThrow({ where: { code } })
  if (!approvedChecksum) throw new Error(`${code} is not approved`)
  return approvedChecksum
}

/** Through the whole desk and the door, at once. */
export async function published(entered: Entered): Promise<Published> {
  return publish(entered.code, await approved(entered), CHIEF)
}

/** An instant `ms` ahead by the database's clock: what a test of time moves is the embargo, never a clock. */
export async function databaseIn(ms: number): Promise<Date> {
  return new Date((await databaseNow(database())).getTime() + ms)
}
