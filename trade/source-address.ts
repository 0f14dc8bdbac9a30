import type { FigureSource } from './figure.ts'

/** Where the file is shown that a figure was read from, at its cell; null for a figure that came in no file. */
export function sourceAddress({ file, cell }: FigureSource): string | null {
  if (file === undefined) return null
  return `/sources/${file}${cell === null ? '' : `?cell=${encodeURIComponent(cell)}#asked`}`
}
