import { Decimal } from '../decimal.ts'
import { PARTNERS } from '../explore/cut.ts'
import { takesArticle } from '../explore/quote.ts'
import { counterpartGroup } from '../counterpart-groups.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { en, type Fact, listed, type Phrase, zh } from './fact.ts'
import { changeOfShareFact, contributionFact, growthFact, levelFact, shareFact } from './facts-of-items.ts'
import { fullestFrame } from './frames.ts'
import { type Item, itemOf } from './item.ts'
import { ALL_TRADE, type Frame, type Knowledge } from './knowledge.ts'
import { amount, bareRate, more, pointsTold, signedRate, signOf } from './phrases.ts'
import { shareMoved } from './imports.ts'
import { type Block, list, type Spoken, text } from './section.ts'
import { inMonths } from './span-words.ts'

const EACH_WAY = 5

/**
 * Which partners gained and lost, by what each added to all trade: five each way of the agency's own short list, whose groups stand
 * in place of their members; partners of which growth alone was said; Belt and Road apart, since it overlaps (docs/sentences.md, 5.12.4).
 */
export function partners(known: Knowledge, about: Spoken): readonly Block[] {
  const frame = fullestFrame(about, (one) => PARTNERS.filter((code) => held(partnerItem(known, code, one))).length)
  if (frame === null) return []
  const whole = itemOf(known, 'total', ALL_TRADE, frame)
  const growth = growthFact(whole)
  const items = PARTNERS.map((code) => partnerItem(known, code, frame)).filter(held)
  const ranked = items
    .flatMap((item) => {
      const fact = contributionFact(item, whole)
      return fact && growth ? [{ item, fact }] : []
    })
    .toSorted((a, b) => new Decimal(b.fact.value).cmp(a.fact.value))
  const gained = ranked.filter(({ fact }) => signOf(fact) > 0).slice(0, EACH_WAY)
  const lost = ranked
    .filter(({ fact }) => signOf(fact) < 0)
    .toReversed()
    .slice(0, EACH_WAY)
  const unmeasured = growthOnly(known, frame)
  const belt = partnerItem(known, 'BRI', frame)
  return [
    ...(growth && gained.length > 0
      ? [
          text({
            en: en`${inMonths(frame)} trade with all partners ${moved(growth)}. ${most(items.length).en}:`,
            zh: zh`${inMonths(frame)}对全部伙伴进出口${moved(growth)}。${most(items.length).zh}：`,
          }),
        ]
      : []),
    ...list(gained.map(({ item, fact }) => partnerTold(item, whole, fact))),
    ...(lost.length > 0 ? [text({ en: en`Those that took most away:`, zh: zh`下拉最多的：` })] : []),
    ...list(lost.map(({ item, fact }) => partnerTold(item, whole, fact))),
    ...(unmeasured.length > 0 ? [growthAloneTold(frame, unmeasured)] : []),
    ...(held(belt) ? beltTold(belt, whole) : []),
  ]
}

/** A list of which not every row is held is no ranking of them all. */
function most(count: number): Bilingual {
  return count === PARTNERS.length
    ? { en: 'Those that added most', zh: '拉动最多的' }
    : {
        en: `Of the ${count} partners held of the agency’s list, those that added most`,
        zh: `在收录的${count}个主要伙伴中，拉动最多的`,
      }
}

function partnerItem(known: Knowledge, code: string, frame: Frame): Item {
  return itemOf(known, 'total', { breakdown: counterpartGroup(code) ? 'group' : 'counterpart', member: code }, frame)
}

function held({ figure }: Item): boolean {
  return figure !== null && (figure.value !== null || figure.printedGrowthPercent !== null)
}

/** `rose 5.0%`, `fell 3.9%`: of a flow of trade. */
function moved(growth: Fact): Phrase {
  const sign = signOf(growth)
  return {
    en: sign === 0 ? en`stood unchanged` : en`${sign > 0 ? 'rose' : 'fell'} ${bareRate(growth)}`,
    zh: zh`${more(growth)}`,
  }
}

/** `Trade with ASEAN: 6.99 trillion yuan, 9.0% more, about 1.4 points; its share rose about 0.6 pp to 15.9%.` */
function partnerTold(item: Item, whole: Item, fact: Fact): Phrase {
  const [level, growth, share] = [levelFact(item), growthFact(item), shareFact(item, whole)]
  const change = changeOfShareFact(item, whole)
  const { name } = item
  return {
    en: en`${name}: ${level && amount(level)}${growth && { en: en`, ${more(growth)}`, zh: [] }}, which ${pointsTold(fact)}${share && change && { en: en`; ${shareMoved(change, share)}`, zh: [] }}.`,
    zh: zh`对${name}进出口${level && amount(level)}${growth && { en: [], zh: zh`，${more(growth)}` }}，${pointsTold(fact)}${share && change && { en: [], zh: zh`，${shareMoved(change, share)}` }}。`,
  }
}

/** Partners, of any list, whose growth was said without a level; the first one after the other by growth. */
function growthOnly(known: Knowledge, frame: Frame): readonly Item[] {
  const cuts = [
    ...known.members('total', 'group', frame).map((member) => ({ breakdown: 'group' as const, member })),
    ...known.members('total', 'counterpart', frame).map((member) => ({ breakdown: 'counterpart' as const, member })),
  ]
  return cuts
    .map((cut) => itemOf(known, 'total', cut, frame))
    .filter(({ figure, now }) => now === null && figure !== null && figure.printedGrowthPercent !== null)
    .toSorted((a, b) => new Decimal(b.figure?.printedGrowthPercent ?? '0').cmp(a.figure?.printedGrowthPercent ?? '0'))
}

function growthAloneTold(frame: Frame, items: readonly Item[]): Block {
  const each = listed(
    items.flatMap((item) => {
      const growth = growthFact(item)
      const name = partnerName(item.name)
      return growth ? [{ en: en`${name} ${signedRate(growth)}`, zh: zh`${name}${signedRate(growth)}` }] : []
    }),
  )
  return text({
    en: en`${inMonths(frame)} growth alone was printed, without a level, of trade with ${each}: by growth, not by size.`,
    zh: zh`${inMonths(frame)}公布了增速、未公布金额的有：对${each}（按增速排列，非按规模）。`,
  })
}

function beltTold(belt: Item, whole: Item): readonly Block[] {
  const [level, growth, share] = [levelFact(belt), growthFact(belt), shareFact(belt, whole)]
  if (!level) return []
  return [
    text({
      en: en`Belt and Road partners, a group that overlaps the others: ${amount(level)}${growth && { en: en`, ${more(growth)}`, zh: [] }}${share && { en: en`, ${bareRate(share)} of all trade`, zh: [] }}.`,
      zh: zh`对共建“一带一路”国家进出口（与其他分组有重叠）${amount(level)}${growth && { en: [], zh: zh`，${more(growth)}` }}${share && { en: [], zh: zh`，占比${bareRate(share)}` }}。`,
    }),
  ]
}

function partnerName(name: Bilingual): Bilingual {
  const en = name.en.replace(/^Other /, 'other ')
  return { ...name, en: takesArticle(en) ? `the ${en}` : en }
}
