/** A sheet of a workbook: each column's kind, width in characters, and cells as plain text or digits. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (Cell | null)[])[]
  /** The first row stays in sight and filters those below it. */
  readonly hasHead: boolean
}

export interface Column {
  readonly head: string
  readonly width: number
}

/** `digits` is a plain decimal that keeps every digit; a text is never run, whatever it begins with. */
export type Cell = { readonly digits: string } | { readonly text: string; readonly link?: string | undefined }

/** What the press makes. A picture comes as SVG whose colours are tokens (`var(--ink)`) and whose texts are lines of `<text>`. */
export type Order =
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'png' | 'svg'; readonly svg: string; readonly theme: 'light' | 'dark' }

/** Widths of single characters in em, by weight: `measures[600].a`. */
export type Measures = Readonly<Record<number, Readonly<Record<string, number>>>>
