'use client'
import { useSyncExternalStore } from 'react'

/** Colours a canvas needs, as the present theme has them. Everything not on a canvas uses the custom properties themselves. */
export interface Palette {
  readonly exports: string
  readonly imports: string
  readonly balance: string
  readonly total: string
  readonly band: string
  readonly ink: string
  readonly hair: string
  readonly grid: string
  readonly paper: string
  readonly marker: string
  /** Device pixels per CSS pixel to draw with: three on paper. */
  readonly pixelRatio: number
  /** Strokes and marks grow with the sheet on a very wide screen: the root's font size in units of 16 px. */
  readonly unit: number
}

/** The palette of the page's theme; null on the server, while hydrating, and until the style sheets are there. Wakes when the theme changes and around printing. */
export function usePalette(): Palette | null {
  return useSyncExternalStore(subscribe, present, () => null)
}

/** Reads the custom properties of `root`. A canvas can't inherit; this is the one place where they become values. */
/** A theme's colours by their tokens, as values: a canvas knows no custom properties. Of the theme that `palette` was read of. */
export function tokenReader(palette: Palette): (token: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (token) => style.getPropertyValue(token).trim() || palette.ink
}

function readPalette(root: Element, pixelRatio: number): Palette {
  const style = getComputedStyle(root)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    exports: read('--exports'),
    imports: read('--imports'),
    balance: read('--balance'),
    total: read('--total'),
    band: read('--band'),
    ink: read('--ink'),
    hair: read('--hair'),
    grid: read('--hair-2'),
    paper: read('--paper'),
    marker: read('--marker'),
    pixelRatio,
    unit: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16,
  }
}

let held: Palette | null = null
let isPrinting = false

function present(): Palette | null {
  held ??= isPrinting ? onPaper() : readPalette(document.documentElement, window.devicePixelRatio)
  // Scripts may run before the sheet with the tokens has come: black is no palette, and must not be kept.
  if (held.ink === '') held = null
  return held
}

/** Paper is light whatever the screen is. Print styles do not hold yet while the event is handled, so the light sheet is asked by name. */
function onPaper(): Palette {
  const sheet = document.createElement('div')
  sheet.dataset.theme = 'light'
  document.body.append(sheet)
  const palette = readPalette(sheet, 3)
  sheet.remove()
  return { ...palette, paper: '#FFFFFF' }
}

function subscribe(wake: () => void): () => void {
  const renew = () => {
    held = null
    wake()
  }
  const print = (printing: boolean) => () => {
    isPrinting = printing
    renew()
  }
  const [before, after] = [print(true), print(false)]
  const systems = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
    '(min-width: 2600px)',
    '(min-width: 3200px)',
  ].map((query) => window.matchMedia(query))
  const untilStyled = () => {
    if (present()) wake()
    else frame = requestAnimationFrame(untilStyled)
  }
  let frame = requestAnimationFrame(untilStyled)
  const theme = new MutationObserver(renew)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const system of systems) system.addEventListener('change', renew)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    cancelAnimationFrame(frame)
    theme.disconnect()
    for (const system of systems) system.removeEventListener('change', renew)
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
