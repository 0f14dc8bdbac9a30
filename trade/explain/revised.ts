import { Decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { formatPeriod } from '../format/format-period.ts'
import { moved } from '../front/moved.ts'
import { levelOf } from '../level.ts'
import { isMissing } from '../missing.ts'
import { isOneNumber } from '../one-number.ts'
import { comparePeriods, parsePeriod, periodKind } from '../period.ts'
import { REVISION_FROM } from '../sentences/rulebook.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { parseSeriesKey } from '../series-key.ts'
import { en, type Fact, type Phrase, together, zh } from './fact.ts'
import { printedFact } from './facts-of-items.ts'
import type { Knowledge } from './knowledge.ts'
import { amount, signedRate } from './phrases.ts'
import { type Block, list, type Spoken, text } from './section.ts'

const MOST_LINES = 8

/** Which headline figures of earlier releases it changed, one line each (docs/sentences.md, 5.12.7), and how many others. */
export function revisedWithIt(revised: readonly Figure[]): readonly Block[] {
  const moved = headline(revised).filter(hasMoved)
  const others = revised.filter((figure) => figure.replaces !== null && hasMoved(figure)).length - moved.length
  const shown = moved.slice(0, MOST_LINES)
  const more = moved.length - shown.length + others
  return [
    ...(shown.length === 0
      ? [
          text(
            more > 0
              ? { en: en`No total changed.`, zh: zh`总值未变。` }
              : { en: en`No earlier figure changed.`, zh: zh`此前数据未变。` },
          ),
        ]
      : list(shown.flatMap((figure) => lineTold(figure, replacedOf(figure)) ?? []))),
    ...(more > 0
      ? [
          text({
            en: en`${String(more)} more earlier ${more === 1 ? 'figure stands' : 'figures stand'} changed in the table below.`,
            zh: zh`另有${String(more)}个往期数字的修订见下表。`,
          }),
        ]
      : []),
  ]
}

/** What has become of its own headline figures: `present` are those of the same series and periods as they stand now. */
export function revisedSince(known: Knowledge, about: Spoken, present: readonly Figure[]): readonly Block[] {
  const lines = headline(present).flatMap((now) => {
    const then = known.figures.find(({ series, period }) => series === now.series && period === now.period)
    if (!then || then.vintage === now.vintage || then.release !== about.code) return []
    const replaced = { ...now, replaces: { ...then, vintage: then.vintage } }
    return hasMoved(replaced) ? (lineTold(now, then) ?? []) : []
  })
  return list(lines)
}

/** Newest period first; a year's own figure before the months in it. */
function headline(figures: readonly Figure[]): readonly Figure[] {
  return figures
    .filter(({ series, period }) => {
      const { breakdown, basis } = parseSeriesKey(series)
      // January–February stands in both bases; one line says it.
      return (
        breakdown === 'all' && !(basis === 'year-to-date' && periodKind(parsePeriod(period)) === 'january-february')
      )
    })
    .toSorted((a, b) => comparePeriods(parsePeriod(b.period), parsePeriod(a.period)))
}

/** By 0.2 percentage points of growth or 0.1% of the level; less is a line in a table. */
function hasMoved({ replaces, ...now }: Figure): boolean {
  if (!replaces || (replaces.value === now.value && replaces.printedGrowthPercent === now.printedGrowthPercent))
    return false
  const [growth, before] = [now.printedGrowthPercent, replaces.printedGrowthPercent]
  if (growth !== null && before !== null && new Decimal(growth).minus(before).abs().gte(REVISION_FROM.points))
    return true
  const [level, was] = [levelOf(now), levelOf({ ...now, value: replaces.value, scale: replaces.scale })]
  if (isMissing(level) || isMissing(was) || was.amount.eq('0') || isOneNumber(level, was)) return false
  return level.amount.minus(was.amount).div(was.amount).abs().times('100').gte(REVISION_FROM.percent)
}

function replacedOf(figure: Figure): Figure {
  return figure.replaces ? { ...figure, ...figure.replaces, missingReason: null } : figure
}

/** `Exports, November 2024, US dollars: +6.6%, first +6.7%`. */
function lineTold(now: Figure, before: Figure): Phrase | null {
  const { flow, unit, basis } = parseSeriesKey(now.series)
  const frame = { basis }
  const facts = (kind: 'level' | 'growth', older: 'level' | 'first-print'): readonly [Fact, Fact] => {
    const was = printedFact(before, older, frame)
    return [printedFact(now, kind, frame), { ...was, kind: 'first-print', rests: [before] }]
  }
  const change = moved({ ...now, replaces: before })
  if (!change) return null
  const pairs = [
    ...(change.level ? [facts('level', 'level')] : []),
    ...(change.growth ? [facts('growth', 'first-print')] : []),
  ]
  const print = (fact: Fact) => (fact.unit === 'percent' ? signedRate(fact) : amount(fact))
  const words = FLOWS[flow] ?? { en: flow, zh: flow }
  const terms = unit === 'USD' ? { en: 'US dollars', zh: '美元计' } : { en: 'yuan', zh: '人民币计' }
  const both = together(
    pairs.map(([is, was]) => ({
      en: en`${print(is)}, before ${print(was)}`,
      zh: zh`${print(is)}，此前${print(was)}`,
    })),
    { en: '; ', zh: '；' },
  )
  return {
    en: en`${words}, ${formatPeriod(now.period, 'en', 'with-year')}, ${terms}: ${both}.`,
    zh: zh`${formatPeriod(now.period, 'zh', 'with-year')}${words}（${terms}）：${both}。`,
  }
}

const FLOWS: Record<string, Bilingual> = {
  exports: { en: 'Exports', zh: '出口' },
  imports: { en: 'Imports', zh: '进口' },
  total: { en: 'Total trade', zh: '进出口' },
  balance: { en: 'Balance', zh: '差额' },
}
