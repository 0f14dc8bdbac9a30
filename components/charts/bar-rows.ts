/** A bar with its name before it and its value after it, across the plot in %. */
export interface BarRow {
  readonly code: string
  readonly name: string
  readonly text: string
  /** A custom property. */
  readonly colour: string
  /** Null where there is no figure: then `text` says why. */
  readonly bar: { readonly left: number; readonly width: number } | null
  /** Below zero: by its border alone, so that it needs no colour to be told. */
  readonly isHollow: boolean
  /** Where the text stands. */
  readonly label: number
  /** Where the next bar goes on from; null where it does not. */
  readonly joint: number | null
  /** The whole: ruled off, in heavier letters. */
  readonly isSum: boolean
}

/** Bars below one another. */
export interface BarRows {
  readonly rows: readonly BarRow[]
  /** Upright lines, in % of the width, with what stands over them; zero in ink. */
  readonly uprights: readonly { readonly at: number; readonly text: string; readonly isZero: boolean }[]
}
