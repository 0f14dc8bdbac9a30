/** A sheet of a workbook: rows of texts, null where a cell is empty, which their columns say how to read. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** The first row stays in sight and filters those below it. */
  readonly hasHead: boolean
}

/**
 * `digits` are plain decimals that keep every digit; an `address` of the web can be followed, and is a text where it is none; a text
 * is never run, whatever it begins with. `width` in characters.
 */
export interface Column {
  readonly head: string
  readonly width: number
  readonly kind: 'text' | 'digits' | 'address'
}

/** What the press makes. A picture comes as SVG whose colours are tokens (`var(--ink)`) and whose texts are lines of `<text>`. */
export type Order =
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'png' | 'svg'; readonly svg: string; readonly theme: 'light' | 'dark' }

/** Widths of single characters in em, by weight: `measures[600].a`. */
export type Measures = Readonly<Record<number, Readonly<Record<string, number>>>>
