import type { PeriodText } from '#trade/period.ts'
import type { BasePart } from '#trade/what-if/assumed.ts'

/** The base period of a what-if as it goes to the browser: exact digits as text. */
export interface WhatIfBase {
  readonly period: PeriodText
  readonly whole: { readonly amount: string; readonly lastDigit: number }
  /** Growth of the whole as printed (else computed), in %; null where there is none. */
  readonly printedGrowth: string | null
  /** Those offered first on top, then the rest, each by size. */
  readonly parts: readonly WhatIfPart[]
}

export interface WhatIfPart extends BasePart {
  readonly name: string
  /** Its own colour token; null where it has none. */
  readonly colour: string | null
  /** Among the parts of the cut, which do not overlap; the others can be added. */
  readonly isOffered: boolean
}
