import { Chart } from 'chart.js'

/** Device pixels per CSS pixel of a saved image: sharp on a slide and in print. */
const IMAGE_RATIO = 3
const MARGIN_PX = 24

/**
 * Saves `frame` (title, chart, source line) as a PNG. Canvases are drawn anew at the image's resolution; texts are drawn where the
 * browser set them. Whatever is marked data-no-image stays out. Resolves when the file has been handed to the browser.
 */
export async function saveImage(frame: HTMLElement, file: string): Promise<void> {
  await document.fonts.ready
  const blob = await toBlob(drawFrame(frame))
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: `${file}.png` })
  link.click()
  URL.revokeObjectURL(address)
}

function drawFrame(frame: HTMLElement): HTMLCanvasElement {
  const bounds = frame.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((bounds.width + 2 * MARGIN_PX) * IMAGE_RATIO)
  canvas.height = Math.round((bounds.height + 2 * MARGIN_PX) * IMAGE_RATIO)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser gives no 2d canvas')
  pen.scale(IMAGE_RATIO, IMAGE_RATIO)
  pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--paper')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(MARGIN_PX - bounds.left, MARGIN_PX - bounds.top)
  for (const drawn of frame.querySelectorAll('canvas')) drawCanvas(pen, drawn)
  for (const rule of frame.querySelectorAll<HTMLElement>('[data-rule], [data-hatch]')) drawRule(pen, rule)
  for (const path of frame.querySelectorAll<SVGPathElement>('svg path')) drawPath(pen, path)
  drawTexts(pen, frame)
  if ('rehearsal' in document.documentElement.dataset) drawWatermark(pen, bounds)
  return canvas
}

function drawCanvas(pen: CanvasRenderingContext2D, drawn: HTMLCanvasElement): void {
  const chart = Chart.getChart(drawn)
  const { left, top, width, height } = drawn.getBoundingClientRect()
  if (!chart) return
  const before = chart.options.devicePixelRatio
  chart.options.devicePixelRatio = IMAGE_RATIO
  chart.resize()
  pen.drawImage(drawn, left, top, width, height)
  if (before === undefined) delete chart.options.devicePixelRatio
  else chart.options.devicePixelRatio = before
  chart.resize()
}

/** Zero lines, stems and bars of HTML: a filled box or a bordered one. */
function drawRule(pen: CanvasRenderingContext2D, rule: HTMLElement): void {
  const { left, top, width, height } = rule.getBoundingClientRect()
  // Folded away, or of the drawing for another width.
  if (width === 0 || height === 0) return
  const style = getComputedStyle(rule)
  if ('hatch' in rule.dataset) return drawHatch(pen, style, { left, top, width, height })
  if (style.borderTopStyle === 'dotted' || style.borderTopStyle === 'dashed') {
    pen.strokeStyle = style.borderTopColor
    pen.setLineDash([2, 2])
    pen.strokeRect(left, top, width, height)
    pen.setLineDash([])
    return
  }
  pen.fillStyle = style.backgroundColor
  pen.fillRect(left, top, width, height)
  const edge = Number.parseFloat(style.borderLeftWidth)
  if (edge === 0) return
  pen.fillStyle = style.borderLeftColor
  pen.fillRect(left, top, edge, height)
}

/** No figure: diagonal lines, as the page's own hatching. */
function drawHatch(
  pen: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  pen.save()
  pen.beginPath()
  pen.rect(left, top, width, height)
  pen.clip()
  pen.globalAlpha = 0.6
  pen.strokeStyle = style.color
  pen.beginPath()
  for (let x = left - height; x < left + width; x += HATCH_PX) {
    pen.moveTo(x, top + height)
    pen.lineTo(x + height, top)
  }
  pen.stroke()
  pen.restore()
}

const HATCH_PX = 6

/** A form the server drew, where the browser set it; its stroke is as wide as on the page. */
function drawPath(pen: CanvasRenderingContext2D, path: SVGPathElement): void {
  const matrix = path.getScreenCTM()
  const d = path.getAttribute('d')
  if (!matrix || !d || path.closest('[data-no-image]') || path.getClientRects().length === 0) return
  const style = getComputedStyle(path)
  const placed = new Path2D()
  placed.addPath(new Path2D(d), matrix)
  pen.save()
  if (style.fill !== 'none') {
    pen.globalAlpha = Number(style.fillOpacity)
    pen.fillStyle = style.fill
    pen.fill(placed)
  }
  pen.globalAlpha = 1
  if (style.stroke !== 'none') {
    pen.strokeStyle = style.stroke
    pen.lineWidth = Number.parseFloat(style.strokeWidth)
    pen.lineJoin = 'round'
    pen.stroke(placed)
  }
  pen.restore()
}

/** A saved chart of made-up figures says so wherever it goes. */
function drawWatermark(pen: CanvasRenderingContext2D, { left, top, width, height }: DOMRect): void {
  pen.save()
  pen.translate(left + width / 2, top + height / 2)
  pen.rotate(-Math.PI / 8)
  pen.globalAlpha = 0.3
  pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--alarm')
  pen.textAlign = 'center'
  pen.font = `800 ${Math.round(width / 9)}px sans-serif`
  pen.fillText('REHEARSAL 演练', 0, 0)
  pen.restore()
}

/** Word by word, since the browser breaks lines between words: each is drawn at its own box. */
function drawTexts(pen: CanvasRenderingContext2D, frame: HTMLElement): void {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  pen.textBaseline = 'alphabetic'
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('[data-no-image], .unseen')) continue
    const style = getComputedStyle(parent)
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    pen.fillStyle = style.color
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const { left, top, height } = range.getBoundingClientRect()
      if (height === 0) continue
      const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText(word)
      pen.fillText(word, left, top + (height - up - down) / 2 + up)
    }
  }
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the image is too large for this browser'))),
      'image/png',
    ),
  )
}
