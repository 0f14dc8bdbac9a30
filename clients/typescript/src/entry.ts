/** A figure as an entry of the log carries it. Digits are texts, as printed: no number of trade is ever a float. */
export interface Figure {
  /** `CN.exports.all.value.USD.month` */
  readonly series: string
  /** `2024-12`, `2024-01..02`, `2024-01..09`, `2024` */
  readonly period: string
  /** In units of 10^scale of the series' unit; null where there is none, with `missingReason`. */
  readonly value: string | null
  readonly scale: number
  /** SDMX OBS_STATUS: A normal, P provisional, R revised, E estimate, M missing. */
  readonly status: string
  readonly printedGrowthPercent: string | null
  readonly missingReason: string | null
}

/** What the log says of a release, in both languages. */
export interface Release {
  readonly code: string
  readonly stage: string
  readonly period: string
  readonly state: 'published' | 'corrected' | 'withdrawn'
  readonly publishedAt: string
  readonly sourceUrl: string | null
  readonly amended: {
    readonly at: string
    readonly reason: string
    /** In Chinese; null, or left out by entries of before it was kept, where the desk wrote none. */
    readonly reasonZh?: string | null
    readonly errorWas: 'ours' | 'agency'
  } | null
  readonly sentences: { readonly page: { readonly en: string; readonly zh: string } } | null
}

/** One entry of the log; members that are not named here may come, too. */
export interface Entry {
  readonly sequence: number
  readonly hash: string
  readonly kind: 'release' | 'addition' | 'correction' | 'withdrawal' | 'calendar'
  readonly publishedAt: string
  readonly release: Release | null
  /** Of the series that were asked for. */
  readonly figures: readonly Figure[]
}
