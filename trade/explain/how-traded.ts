import { enterpriseType } from '../enterprise-types.ts'
import type { Flow } from '../flow.ts'
import { sector } from '../sectors.ts'
import { tradeMode } from '../trade-modes.ts'
import { en, listed, type Phrase, zh } from './fact.ts'
import { growthFact, levelFact, perHundredFact, shareFact } from './facts-of-items.ts'
import { fullestFrame, shorterSpans } from './frames.ts'
import { type Item, itemOf, sumOf } from './item.ts'
import { ALL_TRADE, type Frame, type Knowledge } from './knowledge.ts'
import { amount, bareRate, grew, inside, money, more, signOf } from './phrases.ts'
import { type Block, list, type Spoken, text } from './section.ts'
import { inMonths } from './span-words.ts'

/**
 * How goods were traded, as far as figures say something of value chains: the share of processing trade, parts imported against
 * electronics exported, and who traded. Where no table of modes for these months is held, the nearest shorter span is told by name.
 */
export function howTraded(known: Knowledge, about: Spoken): readonly Block[] {
  return [...processingTold(known, about), ...partsTold(known, about), ...enterprisesTold(known, about)]
}

const FLOWS_TOLD: readonly Flow[] = ['total', 'exports', 'imports']

function processingTold(known: Knowledge, about: Spoken): readonly Block[] {
  const own = fullestFrame(about, (frame) => FLOWS_TOLD.filter((flow) => processing(known, flow, frame)).length)
  const nearest = own ?? nearestFrame(known, about)
  if (!nearest) return []
  const flows = FLOWS_TOLD.flatMap((flow) => {
    const item = processing(known, flow, nearest)
    const whole = itemOf(known, flow, ALL_TRADE, nearest)
    const level = item && levelFact(item)
    if (!item || !level) return []
    const [share, growth] = [shareFact(item, whole), growthFact(item)]
    const name = FLOW_WORDS[flow]
    const one: Phrase = {
      en: en`${name.en} ${amount(level)}${share && { en: en`, ${bareRate(share)} of ${name.of}`, zh: [] }}${growth && { en: en`, ${more(growth)}${signOf(growth) === 0 ? '' : ' than a year earlier'}`, zh: [] }}`,
      zh: zh`${name.zh}${amount(level)}${share && { en: [], zh: zh`，占${name.zh}${bareRate(share)}` }}${growth && { en: [], zh: zh`，同比${more(growth)}` }}`,
    }
    return [one]
  })
  if (flows.length === 0) return []
  const all = listed(flows, { en: '; ', zh: '；' })
  return [
    text({
      en: en`Processing trade, in which materials and parts come in to leave in a product, ${inside(inMonths(nearest)).en}: ${all}.${own ? '' : ' It is the longest span of the year of which a table by trade mode is held.'}`,
      zh: zh`${inMonths(nearest)}加工贸易：${all}。${own ? '' : '此为当年收录贸易方式数据的最长时段。'}`,
    }),
  ]
}

const FLOW_WORDS: Record<Flow, { readonly en: string; readonly of: string; readonly zh: string }> = {
  total: { en: 'exports and imports', of: 'all trade', zh: '进出口' },
  exports: { en: 'exports', of: 'exports', zh: '出口' },
  imports: { en: 'imports', of: 'imports', zh: '进口' },
  balance: { en: 'the balance', of: 'the balance', zh: '差额' },
}

function nearestFrame(known: Knowledge, about: Spoken): Frame | null {
  for (const period of shorterSpans(about)) {
    for (const currency of ['CNY', 'USD'] as const) {
      const frame: Frame = { period, basis: 'year-to-date', currency }
      if (FLOWS_TOLD.some((flow) => processing(known, flow, frame))) return frame
    }
  }
  return null
}

/** The agency's own total of processing trade, else the sum of its two modes. */
function processing(known: Knowledge, flow: Flow, frame: Frame): Item | null {
  const own = itemOf(known, flow, { breakdown: 'mode', member: 'processing' }, frame)
  if (own.now) return own
  const mode = tradeMode('processing')
  const sum =
    mode &&
    sumOf(
      { en: mode.en, zh: mode.zh },
      mode.sums.map((member) => itemOf(known, flow, { breakdown: 'mode', member }, frame)),
    )
  return sum?.now ? sum : null
}

const PARTS = ['integrated-circuits', 'diodes', 'lcd-modules']

/** Electronic parts that came in against electronics that went out: both from the lines of the agency's tables. */
function partsTold(known: Knowledge, about: Spoken): readonly Block[] {
  const lines = (flow: 'exports' | 'imports', codes: readonly string[], frame: Frame) =>
    codes
      .map((member) => itemOf(known, flow, { breakdown: 'commodity', member }, frame))
      .filter(({ now }) => now !== null)
  const out = sector('electronics')?.lines.exports ?? []
  const frame = fullestFrame(about, (one) => {
    const [parts, products] = [lines('imports', PARTS, one), lines('exports', out, one)]
    return parts.length === 0 || products.length === 0 ? 0 : parts.length + products.length
  })
  if (!frame) return []
  const parts = sumOf({ en: 'Electronic parts', zh: '电子零部件' }, lines('imports', PARTS, frame))
  const products = sumOf({ en: 'Electronics', zh: '电子产品' }, lines('exports', out, frame))
  const [partsLevel, productsLevel] = [parts && levelFact(parts), products && levelFact(products)]
  const ratio = parts && products && perHundredFact(parts, products)
  if (!parts || !products || !partsLevel || !productsLevel || !ratio) return []
  const names = (item: Item) => listed(item.parts.map(({ name }) => inside(name)))
  const hundred = frame.currency === 'CNY' ? { en: '100\u00A0yuan', zh: '100元' } : { en: 'US$100', zh: '100美元' }
  return [
    text({
      en: en`Electronic parts imported (${names(parts)}) came to ${amount(partsLevel)}, electronics exported (${names(products)}) to ${amount(productsLevel)}: ${money(ratio)} of parts in for every ${hundred} of products out. How many of the parts went into these products, no figure says.`,
      zh: zh`进口电子零部件（${names(parts)}）${amount(partsLevel)}，出口电子产品（${names(products)}）${amount(productsLevel)}：每出口${hundred}产品，进口零部件${money(ratio)}。其中多少用于这些产品，没有数据说明。`,
    }),
  ]
}

function enterprisesTold(known: Knowledge, about: Spoken): readonly Block[] {
  const items = (frame: Frame, flow: Flow) =>
    ['POE', 'FIE', 'SOE']
      .map((member) => itemOf(known, flow, { breakdown: 'enterprise', member }, frame))
      .filter(({ now }) => now !== null)
  const frame = fullestFrame(about, (one) => FLOWS_TOLD.flatMap((flow) => items(one, flow)).length)
  if (!frame) return []
  const told = FLOWS_TOLD.flatMap((flow) =>
    items(frame, flow).flatMap((item) => {
      const [level, growth] = [levelFact(item), growthFact(item)]
      const share = shareFact(item, itemOf(known, flow, ALL_TRADE, frame))
      const type = enterpriseType(item.member ?? '')
      if (!level || !type) return []
      const one: Phrase = {
        en: en`${type.en}, ${FLOW_WORDS[flow].en}: ${amount(level)}${share && { en: en`, ${bareRate(share)} of ${FLOW_WORDS[flow].of}`, zh: [] }}${growth && { en: en`; ${grew(growth)}`, zh: [] }}.`,
        zh: zh`${type.zh}${FLOW_WORDS[flow].zh}${amount(level)}${share && { en: [], zh: zh`，占${bareRate(share)}` }}${growth && { en: [], zh: zh`，同比${grew(growth)}` }}。`,
      }
      return [one]
    }),
  )
  return told.length === 0
    ? []
    : [
        text({ en: en`Who traded, ${inside(inMonths(frame)).en}:`, zh: zh`${inMonths(frame)}按企业性质：` }),
        ...list(told),
      ]
}
