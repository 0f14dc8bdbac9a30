import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D, SvgExportFlag } from '@napi-rs/canvas'
import type { Measures } from './order.ts'

// The faces of our own pages, so that a picture needs none of its machine's: a small image has no Chinese.
const LATIN = 'Tradewire Figures'
const MORE_LATIN = 'Tradewire Further Letters'
const CHINESE = 'Tradewire Chinese'

const require = createRequire(import.meta.url)

function folderOf(face: string): string {
  return dirname(require.resolve(`@fontsource-variable/${face}/package.json`))
}

function register(name: string, face: string, file: string): void {
  const path = join(folderOf(face), 'files', file)
  if (!GlobalFonts.register(readFileSync(path), name)) throw new Error(`the face in ${path} cannot be read`)
}

register(LATIN, 'archivo', 'archivo-latin-standard-normal.woff2')
register(MORE_LATIN, 'archivo', 'archivo-latin-ext-standard-normal.woff2')

/** The Chinese face comes in a hundred slices: which characters each has, until it is registered. */
const slices = new Map(
  Object.entries(
    JSON.parse(readFileSync(join(folderOf('noto-sans-sc'), 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([slice, ranges]) => [slice.replace(/[[\]]/g, ''), rangesOf(ranges)] as const),
)

/** `U+4e00-4e0f,U+4e11` as first and last code points. */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

/** Registers the slices that `text` needs: a picture needs a dozen, and each takes a while. */
function registerSlicesFor(text: string): void {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  for (const [slice, ranges] of slices) {
    if (!ranges.some(([first, last]) => points.some((point) => point >= first && point <= last))) continue
    slices.delete(slice)
    register(CHINESE, 'noto-sans-sc', `noto-sans-sc-${slice}-wght-normal.woff2`)
  }
}

/** How a line is set. */
export interface Setting {
  readonly size: number
  readonly weight: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Chinese quotation marks, dashes and ellipses are full-width, though the Latin face has them too. */
  readonly isChinese: boolean
}

/** `text` set at the origin of its baseline, as the outlines of its letters: data of an SVG path. */
export function outlinesOf(text: string, { size, weight, anchor, isChinese }: Setting): string {
  registerSlicesFor(text)
  const runs = runsOf(text, isChinese).map((run) => ({ ...run, width: widthOf(run, weight, size) }))
  const whole = runs.reduce((sum, { width }) => sum + width, 0)
  // What lies outside a canvas is left out, so it stands a letter away from every edge.
  const canvas = createCanvas(Math.ceil(whole + 2 * size), Math.ceil(3 * size), SvgExportFlag.ConvertTextToPaths)
  const pen = setIn(canvas.getContext('2d'))
  let x = size
  for (const { text: run, faces, width } of runs) {
    pen.font = fontOf(faces, weight, size)
    pen.fillText(run, x, 2 * size)
    x += width
  }
  const from = size + { start: 0, middle: whole / 2, end: whole }[anchor]
  const paths = [
    ...canvas
      .getContent()
      .toString()
      .matchAll(/<path[^>]* d="([^"]*)"/g),
  ]
  return paths.map(([, path = '']) => moved(path, -from, -2 * size)).join('')
}

function widthOf(run: Run, weight: number, size: number): number {
  const pen = setIn(createCanvas(1, 1).getContext('2d'))
  pen.font = fontOf(run.faces, weight, size)
  return pen.measureText(run.text).width
}

/** A pen that sets digits as our pages do. */
function setIn(pen: SKRSContext2D): SKRSContext2D {
  pen.fontVariantNumeric = 'tabular-nums lining-nums'
  pen.lang = 'en'
  return pen
}

/** Widths in em of the characters of our interface in each weight that pictures set. A Han character is one em. */
export function measures(): Measures {
  const pen = setIn(createCanvas(1, 1).getContext('2d'))
  return Object.fromEntries(
    WEIGHTS.map((weight) => {
      pen.font = fontOf([LATIN, MORE_LATIN], weight, MEASURED_AT)
      return [
        weight,
        Object.fromEntries([...MEASURED].map((letter) => [letter, pen.measureText(letter).width / MEASURED_AT])),
      ]
    }),
  )
}

const WEIGHTS = [400, 600, 650]
const MEASURED_AT = 100
const MEASURED = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)),
  ...'\u00A0°±·×éèêëüöäçôîñ–—‘’“”…−',
].join('')

function fontOf(faces: readonly string[], weight: number, size: number): string {
  return `${weight} ${size}px ${faces.map((face) => `"${face}"`).join(', ')}`
}

const FULL_WIDTH = /([“”‘’—…]+)/

interface Run {
  readonly text: string
  readonly faces: readonly string[]
}

function runsOf(text: string, isChinese: boolean): readonly Run[] {
  // A word joiner has no width, and no face carries it.
  const plain = text.replaceAll('\u2060', '')
  if (!isChinese) return [{ text: plain, faces: [LATIN, MORE_LATIN, CHINESE] }]
  return plain
    .split(FULL_WIDTH)
    .filter(Boolean)
    .map((run) => ({ text: run, faces: FULL_WIDTH.test(run) ? [CHINESE] : [LATIN, MORE_LATIN, CHINESE] }))
}

/** `path` moved: of its commands, M L Q C and Z, every number is an x or a y in turn. To a hundredth of a pixel, which is half the bytes. */
function moved(path: string, byX: number, byY: number): string {
  if (!/^[MLQCZ\d\s.-]*$/.test(path)) throw new Error(`an outline that is not understood: ${path.slice(0, 80)}`)
  let isX = false
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX
    return String(Math.round((Number(number) + (isX ? byX : byY)) * 100) / 100)
  })
}
