import { readFileSync } from 'node:fs'

export type Theme = 'light' | 'dark'

// The one place where colours are written. Read once: this process draws nothing else.
const sheet = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8').replace(/\/\*[^]*?\*\//g, '')

const RULES: Record<Theme, readonly string[]> = {
  light: [`:root,\n[data-theme='light'] {`],
  dark: [`:root,\n[data-theme='light'] {`, `[data-theme='dark'],\n[data-theme='wall'] {`],
}

/** `svg` with each `var(--token)` and `color-mix(in oklab, a n%, b)` as the colour it is in `theme`. Throws for a token that is none. */
export function inTheme(svg: string, theme: Theme): string {
  const colours = coloursOf(theme)
  return svg
    .replace(/var\((--[\w-]+)\)/g, (_, token: string) => {
      const colour = colours.get(token)
      if (colour === undefined) throw new RangeError(`app/tokens.css has no colour ${token}`)
      return colour
    })
    .replace(
      /color-mix\(in oklab, (#[0-9a-f]{6}) (\d+)%, (#[0-9a-f]{6})\)/g,
      (_, one: string, percent: string, other: string) => mixed(one, other, Number(percent) / 100),
    )
}

function coloursOf(theme: Theme): ReadonlyMap<string, string> {
  return new Map(
    RULES[theme].flatMap((selector) =>
      [...ruleOf(selector).matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\s*;/g)].map(
        ([, token = '', colour = '']) => [token, colour] as const,
      ),
    ),
  )
}

function ruleOf(selector: string): string {
  const from = sheet.indexOf(selector)
  if (from < 0) throw new RangeError(`app/tokens.css has no rule ${selector}`)
  return sheet.slice(from, sheet.indexOf('}', from))
}

/** CSS Color 5, color-mix in Oklab: `share` of the one, the rest of the other. */
function mixed(one: string, other: string, share: number): string {
  const [a, b] = [toOklab(one), toOklab(other)]
  return fromOklab([0, 1, 2].map((at) => (a[at] ?? 0) * share + (b[at] ?? 0) * (1 - share)))
}

// Matrices of Ottosson, A perceptual color space for image processing (2020).
function toOklab(hex: string): readonly number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  const [l, m, s] = [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ]
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([light = 0, a = 0, b = 0]: readonly number[]): string {
  const [l, m, s] = [
    (light + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (light - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (light - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ]
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map((channel) => byte(gamma(channel))).join('')}`
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}

function byte(channel: number): string {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0')
}
