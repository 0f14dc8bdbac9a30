/** One run of text as a person eight metres from a 55-inch screen sees it. */
export interface MeasuredText {
  readonly text: string
  /** Height of a Latin capital, or of the tallest Han glyph where the run has any, in arc-minutes. */
  readonly arcmin: number
  readonly isHan: boolean
  /** What it is, by the element it stands in. `other`: what nobody must read, of when, from whom, how far. */
  readonly part: 'key' | 'second' | 'headline' | 'label' | 'other'
  /** Part of it is cut off by an edge: a clipped word. Text wholly out of sight is not measured at all. */
  readonly clipped: boolean
}

/** Smallest height of each part, in arc-minutes (docs: the wall's size rule). Han needs more: 15' whatever it says. */
export const FLOORS: Readonly<Record<MeasuredText['part'], number>> = {
  key: 54,
  second: 30,
  headline: 16,
  label: 12,
  other: 10,
}
export const HAN_FLOOR = 15

/**
 * Measures every visible text node of a wall, in the page: pass it to `page.evaluate`. Heights are those of drawn glyphs, from the
 * canvas, so that a token that lies is found out. Closes over nothing.
 */
export function measureWall(): MeasuredText[] {
  // 8 m · tan(1/60°) on a 16:9 panel whose short side is 685 mm.
  const shortSide = Math.min(window.innerWidth, window.innerHeight)
  const arcminPx = ((8_000 * Math.tan(Math.PI / 180 / 60)) / 685) * shortSide
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('this browser has no canvas to measure with')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const measured: MeasuredText[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (!element || !text || element.closest('.unseen, script, style, nextjs-portal')) continue
    const style = getComputedStyle(element)
    if (style.visibility === 'hidden' || style.clipPath !== 'none') continue
    const boxes = inkBoxes(node, style)
    const seen = boxes.map((box) => share(box, element)).filter((part) => part > 0)
    if (seen.length === 0) continue
    const isHan = /\p{Script=Han}/u.test(text)
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const glyph = canvas.measureText(isHan ? text.replace(/\P{Script=Han}/gu, '') : 'H')
    const height = isHan
      ? glyph.actualBoundingBoxAscent + glyph.actualBoundingBoxDescent
      : glyph.actualBoundingBoxAscent
    measured.push({
      text,
      arcmin: height / arcminPx,
      isHan,
      part: partOf(element),
      clipped: seen.some((part) => part < 0.98),
    })
  }
  return measured

  /** A line box is taller than its ink, and negative leading would count as cut: the em square's middle is what must be seen. */
  function inkBoxes(node: Node, style: CSSStyleDeclaration): DOMRect[] {
    const range = document.createRange()
    range.selectNodeContents(node)
    const em = Number.parseFloat(style.fontSize)
    return [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map((box) => new DOMRect(box.x, box.y + (box.height - em * 0.7) / 2, box.width, em * 0.7))
  }

  /** How much of `box` its clipping ancestors and the screen leave in sight. */
  function share(box: DOMRect, from: Element): number {
    let { left, right, top, bottom } = box
    for (let at: Element | null = from; at; at = at.parentElement) {
      if (!/hidden|clip/.test(getComputedStyle(at).overflow) && at !== document.documentElement) continue
      const edge =
        at === document.documentElement
          ? new DOMRect(0, 0, window.innerWidth, window.innerHeight)
          : at.getBoundingClientRect()
      left = Math.max(left, edge.left)
      right = Math.min(right, edge.right)
      top = Math.max(top, edge.top)
      bottom = Math.min(bottom, edge.bottom)
    }
    return (Math.max(0, right - left) * Math.max(0, bottom - top)) / (box.width * box.height)
  }

  /** By the panel it stands in; the headline wall's own parts are sections in order. */
  function partOf(element: Element): MeasuredText['part'] {
    if (element.closest('h1, h1 + p')) return 'headline'
    const section = element.closest('section')
    if (!section) return 'other'
    const kind = section.closest<HTMLElement>('[data-kind]')?.dataset['kind']
    const line = element.closest<HTMLElement>('section > p:nth-of-type(1)')
    if (kind === 'sectors' || kind === 'partners') return line && section.querySelector('table') ? 'other' : 'label'
    const isFigure =
      kind === 'countdown'
        ? line?.getAttribute('role') === 'timer'
        : kind === 'changes'
          ? Boolean(line?.querySelector('data'))
          : line !== null
    if (!isFigure) return 'label'
    return kind === 'key' || (kind === undefined && section === document.querySelector('main section'))
      ? 'key'
      : 'second'
  }
}

/** Pairs of text that lie on one another, in the page: pass it to `page.evaluate`. */
export function overlappingText(): string[] {
  const boxes: { text: string; box: DOMRect }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (!element || !text || element.closest('.unseen, script, style, nextjs-portal')) continue
    const style = getComputedStyle(element)
    if (style.visibility === 'hidden' || style.clipPath !== 'none') continue
    const clip = element.closest('p')?.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(node)
    const em = Number.parseFloat(style.fontSize)
    for (const box of range.getClientRects()) {
      const middle = box.y + box.height / 2
      if (box.width === 0 || (clip && (middle < clip.top || middle > clip.bottom))) continue
      boxes.push({ text, box: new DOMRect(box.x, middle - em * 0.34, box.width, em * 0.68) })
    }
  }
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        ({ box }) =>
          Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 2 &&
          Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 2,
      )
      .map(({ text }) => `“${one.text}” on “${text}”`),
  )
}
