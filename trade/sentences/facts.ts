import type { Flow } from '../flow.ts'
import type { Money } from '../format/format-money.ts'
import type { PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import type { Currency } from '../unit.ts'
import type { Bilingual } from './sentences.ts'

/** The facts one set of sentences is written from. What is not here is not said. */
export type Facts =
  | MonthFacts
  | AnnualFacts
  | RevisionFacts
  | CorrectionFacts
  | WithdrawalFacts
  | MissedFacts
  | PostponedFacts
  | MergedFacts
  | WaitingFacts

/** Which print of which figure. */
export interface FigureId {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly vintage: number
}

/** Every claim carries the figures it rests on. */
export interface Claim {
  readonly restsOn: readonly FigureId[]
}

/** Printed growth in per cent, one decimal. */
export interface Growth extends Claim {
  readonly percent: string
}

export interface Level extends Claim, Money {}

/** `sized` in the table of the rulebook; a yuan surprise is stated in figures and has no size. */
export type Size = 'in line' | 'just' | 'plain' | 'far'

/** Median, lowest and highest forecast of growth in per cent, as the poll printed them. */
export interface GrowthExpectation {
  readonly median: string
  readonly low: string | null
  readonly high: string | null
  readonly forecasts: number | null
}

/** The same of a balance; digits in billions of the currency. */
export interface BalanceExpectation extends GrowthExpectation {
  readonly currency: Currency
}

/** Actual − median from printed digits: percentage points, or billions for a balance. */
export interface Surprise extends Claim {
  readonly difference: string
  readonly size: Size | null
  readonly sigmas: string | null
}

/** The period before, as our log knows it at the embargo; `first` is its first print where that was another. */
export interface Previous extends Claim {
  readonly period: PeriodText
  readonly percent: string
  readonly first: string | null
}

/** Growth − previous growth, where both have one sign. */
export interface Pace extends Claim {
  readonly difference: string
}

/** An earlier period and the number of periods strictly between. `isRestated`: a rank used a print that is not the first. */
export interface Earlier extends Claim {
  readonly period: PeriodText
  readonly between: number
  readonly isRestated: boolean
}

/** Consecutive falls up to and with this period; January–February counts two months. */
export interface Streak extends Claim {
  readonly periods: number
  readonly months: number
}

/** What is known of one flow whose growth is printed. */
export interface FlowFacts {
  readonly flow: 'exports' | 'imports'
  readonly growth: Growth
  readonly level: Level | null
  readonly expectation: GrowthExpectation | null
  readonly surprise: Surprise | null
  readonly previous: Previous | null
  readonly pace: Pace | null
  /** The latest earlier period with growth at least as strong in the same direction. */
  readonly reached: Earlier | null
  /** The latest earlier period of this sign, when every period between has the other. */
  readonly lastSameSign: Earlier | null
  readonly falls: Streak | null
  /** Growth of the same period a year before, as now known, when low or high enough to be said. */
  readonly base: (Growth & { readonly period: PeriodText }) | null
}

export interface BalanceFacts {
  readonly level: Level
  readonly expectation: BalanceExpectation | null
  readonly surprise: Surprise | null
  readonly previous: (Level & { readonly period: PeriodText }) | null
  readonly yearBefore: Level | null
  /** Above every print of every vintage since `since`. */
  readonly record: RecordFact | null
}

export interface RecordFact extends Claim {
  readonly since: PeriodText
  /** A single January or February, known from later tables alone, stood higher: the record is one of months released alone. */
  readonly amongReleasedAlone: boolean
}

/** A month or January–February. At least one of the three is there. */
export interface MonthFacts {
  readonly kind: 'month'
  readonly period: PeriodText
  readonly currency: Currency
  readonly exports: FlowFacts | null
  readonly imports: FlowFacts | null
  readonly balance: BalanceFacts | null
  /** The same release in yuan, where dollars lead. */
  readonly yuan: YuanFacts | null
  /** Calendar days after the day first announced; null when on time. */
  readonly daysLate: number | null
  /** The first prints are not held: these are later ones, and the standfirst says so. */
  readonly isRestated: boolean
}

export interface YuanFacts {
  readonly exports: Growth | null
  readonly imports: Growth | null
  readonly balance: Level | null
}

/** Growth and level of one flow in a year; at least one of the two. */
export interface AnnualFigure {
  readonly growth: Growth | null
  readonly level: Level | null
}

export interface AnnualFacts {
  readonly kind: 'annual'
  readonly period: PeriodText
  readonly currency: Currency
  readonly total: AnnualFigure | null
  readonly exports: AnnualFigure | null
  readonly imports: AnnualFigure | null
  readonly balance: Level | null
  readonly record: RecordFact | null
}

/** `revised` by the monthly report or the next release; `restated` by a later change to a whole year. */
export interface RevisionFacts {
  readonly kind: 'revised' | 'restated'
  readonly period: PeriodText
  readonly flow: Exclude<Flow, 'balance'>
  /** Null where growth did not move, or the source repeats the old growth beside a new level. */
  readonly growth: { readonly first: Growth; readonly now: Growth } | null
  /** The new level; `first` where the first print's own level is held. */
  readonly level: { readonly first: Level | null; readonly now: Level } | null
}

export interface CorrectionFacts {
  readonly kind: 'corrected'
  /** When it was corrected, ISO. */
  readonly at: string
  readonly period: PeriodText
  /** Null when no headline figure changed. */
  readonly changed: CorrectedFigure | null
  readonly errorWas: 'ours' | 'agency'
  readonly reason: Bilingual
}

export type CorrectedFigure =
  | {
      readonly flow: Exclude<Flow, 'balance'>
      readonly figure: 'growth'
      readonly right: Growth
      readonly wrong: Growth
    }
  | { readonly flow: Flow; readonly figure: 'level'; readonly right: Level; readonly wrong: Level }

export interface WithdrawalFacts {
  readonly kind: 'withdrawn'
  readonly at: string
  readonly period: PeriodText
  readonly errorWas: 'ours' | 'agency'
  readonly reason: Bilingual
}

/** Days as YYYY-MM-DD in Beijing. */
export interface MissedFacts {
  readonly kind: 'missed'
  readonly period: PeriodText
  readonly dueDay: string
  readonly newDay: string | null
}

export interface PostponedFacts {
  readonly kind: 'postponed'
  readonly period: PeriodText
  readonly firstDay: string
  readonly newDay: string | null
}

/** A period whose figures will come with the next one's: January with February's. */
export interface MergedFacts {
  readonly kind: 'merged'
  readonly period: PeriodText
  readonly together: PeriodText
}

export interface WaitingFacts {
  readonly kind: 'waiting'
  readonly period: PeriodText
  /** Day in Beijing, and the hour where it is known ("11:00"). */
  readonly day: string
  readonly time: string | null
  readonly isToday: boolean
  readonly isPastDue: boolean
  readonly exports: GrowthExpectation | null
  readonly imports: GrowthExpectation | null
  readonly balance: BalanceExpectation | null
}
