import { sector } from '../sectors.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { en, type Fact, listed, type Phrase, together, zh } from './fact.ts'
import { changeOfShareFact, growthFact, levelFact, shareFact, unitValueFact } from './facts-of-items.ts'
import { fullestFrame } from './frames.ts'
import { growthPercentOf, type Item, itemOf, sumOf } from './item.ts'
import { ALL_TRADE, type Frame, frameBefore, heldOf, type Knowledge } from './knowledge.ts'
import { about as roughly, amount, bareRate, inside, more, type MoreOrLess, points, signOf } from './phrases.ts'
import { type Block, list, type Spoken, text } from './section.ts'
import { inMonths } from './span-words.ts'

/** Lines of the agency's import table that are counted together here. An editorial grouping, named line by line wherever it is used. */
export interface ImportGroup {
  readonly id: 'resources' | 'consumer' | 'parts'
  readonly name: Bilingual
  readonly lines: readonly string[]
}

// The agency's table has no line of consumer goods and none of parts: these are its lines that are mostly the one or the other.
// Grain and soybeans are left out of the first, since they are mostly feed; a computer's line holds its parts.
export const IMPORT_GROUPS: readonly ImportGroup[] = [
  {
    id: 'resources',
    name: { en: 'Essential resources', zh: '重要资源' },
    lines: sector('resources')?.lines.imports ?? [],
  },
  {
    id: 'consumer',
    name: { en: 'Goods mostly for consumption', zh: '以消费为主的商品' },
    lines: ['meat', 'fruit-nuts', 'vegetable-oil', 'cosmetics', 'medicines', 'motor-vehicles'],
  },
  {
    id: 'parts',
    name: { en: 'Parts and components', zh: '零部件' },
    lines: ['integrated-circuits', 'diodes', 'lcd-modules', 'computers', 'vehicle-parts'],
  },
]

/**
 * What imports consist of: essential resources, goods for consumption, parts, each as a share, then each resource by value, quantity
 * and average value. Composition only: no sentence reads demand from it (docs/sentences.md, 1.4 and 5.12.3).
 */
export function importComposition(known: Knowledge, about: Spoken): readonly Block[] {
  const frame = fullestFrame(about, (one) => linesHeld(known, one))
  if (frame === null) return []
  const whole = itemOf(known, 'imports', ALL_TRADE, frame)
  const groups = IMPORT_GROUPS.flatMap((group) => groupTold(known, whole, frame, group) ?? [])
  const lines = (IMPORT_GROUPS[0]?.lines ?? []).flatMap((member) => lineTold(known, frame, member) ?? [])
  const machinery = machineryTold(known, whole, frame)
  if (groups.length === 0 && lines.length === 0) return []
  return [
    text({
      en: en`${inMonths(frame)} imports consisted of, among other goods:`,
      zh: zh`${inMonths(frame)}进口中：`,
    }),
    ...list([...groups, ...(machinery ? [machinery] : [])]),
    ...(lines.length > 0
      ? [text({ en: en`Of the essential resources, against a year earlier:`, zh: zh`重要资源各项同比：` })]
      : []),
    ...list(lines),
    text({ en: en`The figures do not say why.`, zh: zh`数据本身不说明原因。` }),
  ]
}

/** Lines with a growth of their own count most, so that a table that says more goes before one that says less. */
function linesHeld(known: Knowledge, frame: Frame): number {
  const items = IMPORT_GROUPS.flatMap(({ lines }) => lines).map((member) => lineItem(known, member, frame))
  return (
    items.filter((item) => item.now !== null).length +
    items.filter((item) => item.now && growthPercentOf(item) !== null).length
  )
}

function lineItem(known: Knowledge, member: string, frame: Frame): Item {
  return itemOf(known, 'imports', { breakdown: 'commodity', member }, frame)
}

/** A group of lines as one item, of those that are held; null where none is. */
export function groupItem(known: Knowledge, frame: Frame, { name, lines }: ImportGroup): Item | null {
  return sumOf(
    name,
    lines.map((member) => lineItem(known, member, frame)).filter(({ now }) => now !== null),
  )
}

function groupTold(known: Knowledge, whole: Item, frame: Frame, group: ImportGroup): Phrase | null {
  const item = groupItem(known, frame, group)
  if (!item || (group.id !== 'resources' && item.parts.length < 2)) return null
  return sizeTold(item, whole, listed(item.parts.map(({ name }) => inside(name))))
}

function machineryTold(known: Knowledge, whole: Item, frame: Frame): Phrase | null {
  return sizeTold(lineItem(known, 'mechanical-electrical', frame), whole, null)
}

/** `Essential resources (crude oil, …): 5.17 trillion yuan, 28.1% of imports, 1.2% less than a year earlier; their share fell 0.8 pp.` */
function sizeTold(item: Item, whole: Item, lines: Phrase | null): Phrase | null {
  const [level, share, growth] = [levelFact(item), shareFact(item, whole), growthFact(item)]
  if (!level) return null
  const change = share && changeOfShareFact(item, whole)
  return {
    en: en`${item.name}${lines ? { en: en` (${lines})`, zh: [] } : ''}: ${amount(level)}${share ? { en: en`, ${bareRate(share)} of imports`, zh: [] } : ''}${growth ? { en: en`, ${more(growth)}${signOf(growth) === 0 ? '' : ' than a year earlier'}`, zh: [] } : ''}${change ? { en: en`; ${shareMoved(change)}`, zh: [] } : ''}.`,
    zh: zh`${item.name}${lines ? { en: [], zh: zh`（${lines}）` } : ''}：${amount(level)}${share ? { en: [], zh: zh`，占进口${bareRate(share)}` } : ''}${growth ? { en: [], zh: zh`，同比${more(growth)}` } : ''}${change ? { en: [], zh: zh`，${shareMoved(change)}` } : ''}。`,
  }
}

/** `its share rose 0.6 pp`, with `to` where it stands now; `占比提高0.6个百分点`. */
export function shareMoved(change: Fact, to: Fact | null = null): Phrase {
  const sign = signOf(change)
  if (sign === 0)
    return to
      ? { en: en`its share stood at ${bareRate(to)}`, zh: zh`占比${bareRate(to)}，与上年同期持平` }
      : { en: en`its share stood unchanged`, zh: zh`占比持平` }
  return {
    en: en`its share ${sign > 0 ? 'rose' : 'fell'} ${roughly(change)}${points(change)}${to && { en: en` to ${bareRate(to)}`, zh: [] }}`,
    zh: zh`占比${sign > 0 ? '提高' : '下降'}${roughly(change)}${points(change)}${to && { en: [], zh: zh`至${bareRate(to)}` }}`,
  }
}

const UNITS_COUNTED: Readonly<Record<string, { readonly en: string; readonly each: Bilingual }>> = {
  tons: { en: 'tonnes', each: { en: 'average value per tonne', zh: '单位价值' } },
}

const COUNTED: MoreOrLess = { en: ['more', 'fewer'], zh: ['增加', '减少'] }
const AVERAGE: MoreOrLess = { en: ['higher', 'lower'], zh: ['上升', '下降'] }

/** `Crude oil: 1.9% fewer tonnes, 2.7% less value; average value per tonne 0.8% lower.` */
function lineTold(known: Knowledge, frame: Frame, member: string): Phrase | null {
  const item = lineItem(known, member, frame)
  const value = item.now && growthFact(item)
  if (!value) return null
  const valueWords: Phrase = { en: en`${more(value)} value`, zh: zh`金额${more(value, COUNTED)}` }
  const counted = quantityOf(known, frame, member)
  const units = counted && UNITS_COUNTED[counted.unit]
  const average = counted && unitValueFact(value, counted.growth)
  if (!counted || !units || !average)
    return { en: en`${item.name}: ${valueWords}.`, zh: zh`${item.name}：${valueWords}。` }
  const quantityWords: Phrase = {
    en: en`${more(counted.growth, COUNTED)} ${units.en}`,
    zh: zh`数量${more(counted.growth, COUNTED)}`,
  }
  const averageWords: Phrase = {
    en: en`${units.each.en} ${more(average, AVERAGE)}`,
    zh: zh`${units.each.zh}${more(average, AVERAGE)}`,
  }
  return together([
    { en: en`${item.name}: ${quantityWords}, ${valueWords};`, zh: zh`${item.name}：${quantityWords}，${valueWords}，` },
    { en: en`${averageWords}.`, zh: zh`${averageWords}。` },
  ])
}

/** Growth of a line's quantity, printed or ours, and its unit. */
function quantityOf(known: Knowledge, frame: Frame, member: string): { growth: Fact; unit: string } | null {
  const cut = { breakdown: 'commodity', member } as const
  const figure = known.quantity('imports', cut, frame)
  const now = heldOf(figure)
  const before = heldOf(known.quantity('imports', cut, frameBefore(frame)))
  if (!figure || !now) return null
  const isSame = before?.level.unit === now.level.unit
  const growth = growthFact({ ...lineItem(known, member, frame), figure, now, before: isSame ? before : null })
  return growth ? { growth, unit: now.level.unit } : null
}
