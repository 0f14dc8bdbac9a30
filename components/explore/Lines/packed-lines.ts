import type { DrawnLine } from './lines-drawing.ts'

/**
 * Lines as one text, a line each, for their way to a browser: a hundred lines over four years are ten thousand numbers, which it takes
 * in at once, where as many objects would be written and walked through one by one. Code, colour, then a point after another, `x` or
 * `x,y`: without `y` the line breaks. Numbers are written to the digit.
 */
export function packedLines(lines: readonly DrawnLine[]): string {
  return lines
    .map(({ code, colour, points }) =>
      [code, colour ?? '', points.map(({ x, y }) => (Number.isNaN(y) ? String(x) : `${x},${y}`)).join(' ')].join('\t'),
    )
    .join('\n')
}

/** The lines of such a text. */
export function linesOf(packed: string): readonly DrawnLine[] {
  if (packed === '') return []
  return packed.split('\n').map((line) => {
    const [code = '', colour = '', points = ''] = line.split('\t')
    return { code, colour: colour === '' ? null : colour, points: points === '' ? [] : points.split(' ').map(pointOf) }
  })
}

function pointOf(text: string): { x: number; y: number } {
  const comma = text.indexOf(',')
  return comma < 0
    ? { x: Number(text), y: Number.NaN }
    : { x: Number(text.slice(0, comma)), y: Number(text.slice(comma + 1)) }
}
