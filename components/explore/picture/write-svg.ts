import type { Locale } from '#trade/format/locale.ts'
import { HATCH, type Shape } from './shape.ts'

/** A picture as SVG: every text a line of `<text>`, every colour a token (server/press makes outlines and colours of them). */
export function writeSvg({
  width,
  height,
  title,
  description,
  language,
  scale,
  shapes,
}: {
  width: number
  height: number
  title: string
  description: string
  language: Locale
  /** Pixels of the picture for one of the page. */
  scale: number
  shapes: readonly Shape[]
}): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    ...(shapes.some(isHatched) ? [hatch(6 * scale, 1.1 * scale)] : []),
    ...shapes.map(element),
    '</svg>',
  ].join('\n')
}

function isHatched(shape: Shape): boolean {
  return (shape.kind === 'box' || shape.kind === 'form') && shape.fill === HATCH
}

/** A tile of diagonal lines; over its corners too, so that they meet from tile to tile. */
function hatch(side: number, width: number): string {
  const lines = [-side, 0, side].map((shift) => `M${n(shift)} ${n(side)}L${n(shift + side)} 0`).join('')
  return `<defs><pattern id="hatch" width="${n(side)}" height="${n(side)}" patternUnits="userSpaceOnUse"><path d="${lines}" fill="none" stroke="var(--ink-3)" stroke-opacity="0.55" stroke-width="${n(width)}"/></pattern></defs>`
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rule':
      return `<path d="M${n(shape.from.x)} ${n(shape.from.y)}L${n(shape.to.x)} ${n(shape.to.y)}" fill="none" stroke="${shape.colour}" stroke-width="${n(shape.width)}"/>`
    case 'path':
      return `<path d="${shape.points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('')}" fill="none" stroke="${shape.colour}" stroke-width="${n(shape.width)}" stroke-linejoin="round" stroke-linecap="round"${dash(shape.dash)}/>`
    case 'form': {
      const { d, fill, opacity, border } = shape
      const stroke = border
        ? ` stroke="${border.colour}" stroke-width="${n(border.width)}" stroke-linejoin="round"`
        : ''
      return `<path d="${d}" fill="${fill}"${opacity === undefined ? '' : ` fill-opacity="${opacity}"`}${stroke}/>`
    }
    case 'box': {
      const { at, width, height, fill = 'none', border, round } = shape
      const stroke = border ? ` stroke="${border.colour}" stroke-width="${n(border.width)}"${dash(border.dash)}` : ''
      return round
        ? `<ellipse cx="${n(at.x + width / 2)}" cy="${n(at.y + height / 2)}" rx="${n(width / 2)}" ry="${n(height / 2)}" fill="${fill}"${stroke}/>`
        : `<rect x="${n(at.x)}" y="${n(at.y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"${stroke}/>`
    }
    case 'line': {
      const { at, text, size, weight, colour, anchor, turned, opacity } = shape
      const more = `${turned ? ` transform="rotate(${n(turned)})"` : ''}${opacity ? ` fill-opacity="${opacity}"` : ''}`
      return `<text x="${n(at.x)}" y="${n(at.y)}" font-size="${n(size)}" font-weight="${weight}" text-anchor="${anchor}" fill="${colour}"${more}>${escaped(text)}</text>`
    }
  }
}

function dash(pattern: readonly number[] | undefined): string {
  return pattern ? ` stroke-dasharray="${pattern.map(n).join(' ')}"` : ''
}

/** A hundredth of a pixel is less than anybody sees. */
function n(pixels: number): string {
  return String(Math.round(pixels * 100) / 100)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
