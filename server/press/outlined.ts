import { load } from 'cheerio'
import { outlinesOf } from './faces.ts'

/**
 * `svg` with each `<text>` (one line; x, y, font-size, font-weight, text-anchor; a transform turns it about its own place) as
 * outlines, so that it looks the same wherever it is opened: editors and readers have not our faces, and many ignore a face that is
 * embedded. What a line says stays with it.
 */
export function outlined(svg: string): string {
  const page = load(svg, { xml: true })
  const isChinese = page('svg').attr('lang') === 'zh-CN'
  page('text').each((_, node) => {
    const line = page(node)
    const [x, y, size, weight, anchor] = ['x', 'y', 'font-size', 'font-weight', 'text-anchor'].map((name) =>
      line.attr(name),
    )
    const outlines = outlinesOf(line.text(), {
      size: Number(size),
      weight: Number(weight),
      anchor: anchor === 'end' || anchor === 'middle' ? anchor : 'start',
      isChinese,
    })
    const path = page('<path/>').attr({
      d: outlines,
      fill: line.attr('fill') ?? '',
      transform: `translate(${x} ${y})${line.attr('transform') ? ` ${line.attr('transform')}` : ''}`,
      'aria-label': line.text(),
    })
    const opacity = line.attr('fill-opacity')
    if (opacity) path.attr('fill-opacity', opacity)
    line.replaceWith(path)
  })
  // The writer spells every character beyond ASCII by its number, which triples what is said in Chinese.
  return page
    .xml()
    .replace(/&#x([0-9a-f]{2,6});/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
