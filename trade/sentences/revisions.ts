import { decimal, digitsOf, fixed } from '../decimal.ts'
import { formatGrowth } from '../format/format-change.ts'
import { formatFlow } from '../format/format-flow.ts'
import { formatMoney, type Money } from '../format/format-money.ts'
import { MINUS, timesPowerOfTen } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import { parsePeriod, periodKind } from '../period.ts'
import { englishMonth } from './english.ts'
import type { Level, RevisionFacts } from './facts.ts'
import { haveOppositeSigns } from './surprise.ts'
import { chineseChange, englishChange } from './verbs.ts'
import { NOTHING, type Written } from './written.ts'

/** A figure that moved after its first print (docs/sentences.md, 5.10). The flow that moved most leads; gathering chose it. */
export function writeRevision(facts: RevisionFacts): Written {
  const english = facts.growth ? englishGrowth(facts) : englishLevel(facts)
  const chinese = facts.growth ? chineseGrowth(facts) : chineseLevel(facts)
  return {
    page: { en: english.page.map((text) => `China’s ${text}`), zh: chinese.page.map((text) => `中国${text}`) },
    wall: { en: english.wall, zh: chinese.wall },
    portrait: { en: english.portrait, zh: chinese.portrait },
    standfirst: NOTHING,
    ticker: { en: [englishTicker(facts)], zh: [chineseTicker(facts)] },
  }
}

interface InOneLanguage {
  readonly page: readonly string[]
  readonly wall: readonly string[]
  readonly portrait: readonly string[]
}

/** `May export growth revised down to 19.2% from 19.4%; exports US$376.3bn`. */
function englishGrowth(facts: RevisionFacts): InOneLanguage {
  const { first, now } = percents(facts)
  const { name, adjective } = ENGLISH_NAMES[facts.flow]
  const growth = `${adjective} growth ${englishVerbOf(facts)} to ${rate(now, 'en')}`
  const moved = haveOppositeSigns(first, now)
    ? `${name} now ${englishChange(now)}, first printed as ${englishChange(first)}`
    : `${growth} from ${rate(first, 'en')}`
  const period = englishPeriod(facts, 'wall')
  const level = facts.level && `${period} ${moved}; ${name} ${formatMoney(facts.level.now, 'en', 'wall')}`
  return {
    page: [`${englishPeriod(facts, 'long')} ${moved}`, `${period} ${moved}`],
    wall: level ? [level, `${period} ${moved}`] : [`${period} ${moved}`],
    portrait: [
      `${period} ${moved}`,
      haveOppositeSigns(first, now) ? `${period} ${name} now ${englishChange(now)}` : `${period} ${growth}`,
    ],
  }
}

/** `5月出口增速由19.4%下修至19.2%；出口3,763亿美元`. */
function chineseGrowth(facts: RevisionFacts): InOneLanguage {
  const { first, now } = percents(facts)
  const period = chinesePeriod(facts)
  const flow = formatFlow(facts.flow, 'zh')
  if (haveOppositeSigns(first, now)) {
    const lead = `${period}${flow}修订为${chineseChange(now)}`
    const moved = `${lead}，初值为${chineseChange(first)}`
    return { page: [moved], wall: [moved, lead], portrait: [moved, lead] }
  }
  const moved = `${period}${flow}增速由${rate(first, 'zh')}${chineseVerbOf(facts)}${rate(now, 'zh')}`
  const short = `${period}${flow}增速${chineseVerbOf(facts)}${rate(now, 'zh')}`
  const level = facts.level && `${moved}；${flow}${formatMoney(facts.level.now, 'zh', 'sentence')}`
  // On the narrow wall a restatement gives its figure alone: the year before the month already takes the room.
  return {
    page: [moved],
    wall: level ? [level, moved] : [moved],
    portrait: facts.kind === 'restated' ? [short] : [moved, short],
  }
}

/** `2022 exports restated to US$3,544.4bn, US$49.2bn below the first print`: growth did not move, or is not printed anew. */
function englishLevel(facts: RevisionFacts): InOneLanguage {
  const { first, now, difference } = levels(facts)
  const lead = `${ENGLISH_NAMES[facts.flow].name} ${facts.kind} to ${formatMoney(now, 'en', 'wall')}`
  const way = difference.value.startsWith('-') ? 'below' : 'above'
  const moved = `${lead}, ${formatMoney(withoutSign(difference), 'en', 'wall')} ${way} the first print`
  const period = englishPeriod(facts, 'wall')
  return {
    page: [`${englishPeriod(facts, 'long')} ${moved}`, `${period} ${moved}`, `${period} ${lead}`],
    wall: [`${period} ${moved}`, `${period} ${lead}`],
    portrait: [
      `${period} ${moved}`,
      `${period} ${lead}, from ${formatMoney(first, 'en', 'wall')}`,
      `${period} ${lead}`,
    ],
  }
}

/** `2022年出口修订为35,444亿美元，比初值少492亿美元`. */
function chineseLevel(facts: RevisionFacts): InOneLanguage {
  const { now, difference } = levels(facts)
  const lead = `${chinesePeriod(facts)}${formatFlow(facts.flow, 'zh')}修订为${formatMoney(now, 'zh', 'sentence')}`
  const moved = `${lead}，比初值${difference.value.startsWith('-') ? '少' : '多'}${formatMoney(withoutSign(difference), 'zh', 'sentence')}`
  return { page: [moved, lead], wall: [moved, lead], portrait: [moved, lead] }
}

/** `China May exports revised US$376.3bn, +19.2% y/y; first print US$376.8bn, +19.4%`. */
function englishTicker(facts: RevisionFacts): string {
  const lead = `China ${englishPeriod(facts, 'short')} ${ENGLISH_NAMES[facts.flow].name} ${facts.kind}`
  if (facts.growth === null) {
    const { first, now, difference, percent } = levels(facts)
    return `${lead} ${formatMoney(now, 'en', 'wall')}, first print ${formatMoney(first, 'en', 'wall')} (${signedMoney(difference, 'en')}, ${formatGrowth(percent, 'en')})`
  }
  const { first, now } = percents(facts)
  const level = (held: Level | null | undefined) => (held ? `${formatMoney(held, 'en', 'wall')}, ` : '')
  return `${lead} ${level(facts.level?.now)}${formatGrowth(now, 'en')} y/y; first print ${level(facts.level?.first)}${formatGrowth(first, 'en')}`
}

function chineseTicker(facts: RevisionFacts): string {
  const lead = `中国${chinesePeriod(facts)}${formatFlow(facts.flow, 'zh')}修订为`
  if (facts.growth === null) {
    const { first, now, difference, percent } = levels(facts)
    return `${lead}${formatMoney(now, 'zh', 'sentence')}，初值${formatMoney(first, 'zh', 'sentence')}（${signedMoney(difference, 'zh')}，${formatGrowth(percent, 'zh')}）`
  }
  const { first, now } = percents(facts)
  const level = (held: Level | null | undefined) => (held ? `${formatMoney(held, 'zh', 'sentence')}，` : '')
  return `${lead}${level(facts.level?.now)}同比${formatGrowth(now, 'zh')}；初值${level(facts.level?.first)}${formatGrowth(first, 'zh')}`
}

const ENGLISH_NAMES: Record<RevisionFacts['flow'], { readonly name: string; readonly adjective: string }> = {
  exports: { name: 'exports', adjective: 'export' },
  imports: { name: 'imports', adjective: 'import' },
  total: { name: 'trade', adjective: 'trade' },
}

function englishVerbOf(facts: RevisionFacts): string {
  if (facts.kind === 'restated') return 'restated'
  const { first, now } = percents(facts)
  return decimal(now).gt(decimal(first)) ? 'revised up' : 'revised down'
}

function chineseVerbOf(facts: RevisionFacts): string {
  if (facts.kind === 'restated') return '修订为'
  const { first, now } = percents(facts)
  return decimal(now).gt(decimal(first)) ? '上修至' : '下修至'
}

/** A restatement is about a year that is past, so its period names the year. The wall shortens January–February alone. */
function englishPeriod({ kind, period }: RevisionFacts, length: 'long' | 'wall' | 'short'): string {
  if (length === 'short') return formatPeriod(period, 'en', kind === 'revised' ? 'short' : 'short-with-year')
  return englishMonth(period, length === 'long' ? 'long' : 'short', kind === 'restated')
}

function chinesePeriod({ kind, period }: RevisionFacts): string {
  const isYear = periodKind(parsePeriod(period)) === 'year'
  return formatPeriod(period, 'zh', kind === 'revised' && !isYear ? 'long' : 'with-year')
}

function percents({ growth }: RevisionFacts): { first: string; now: string } {
  if (growth === null) throw new RangeError('a revision without growth has no rates to print')
  return { first: growth.first.percent, now: growth.now.percent }
}

/** Both levels, what lies between them in the more exact one's digits, and that in per cent of the first. */
function levels({ level }: RevisionFacts): { first: Level; now: Level; difference: Money; percent: string } {
  if (!level?.first) throw new RangeError('a revision needs its growth or both levels')
  const { first, now } = level
  const power = Math.min(first.scale - digitsOf(first.value), now.scale - digitsOf(now.value))
  const [was, is] = [first, now].map(({ value, scale }) => timesPowerOfTen(decimal(value), scale - power))
  if (!was || !is) throw new RangeError('a revision needs two levels')
  return {
    first,
    now,
    difference: { value: fixed(is.minus(was), 0), scale: power, currency: now.currency },
    percent: fixed(is.minus(was).div(was).times('100'), 1),
  }
}

function withoutSign(money: Money): Money {
  return { ...money, value: money.value.replace('-', '') }
}

function signedMoney(money: Money, locale: 'en' | 'zh'): string {
  const amount = formatMoney(withoutSign(money), locale, locale === 'en' ? 'wall' : 'sentence')
  return `${money.value.startsWith('-') ? MINUS : '+'}${amount}`
}

function rate(percent: string, locale: 'en' | 'zh'): string {
  return formatGrowth(percent, locale).replace('+', '')
}
