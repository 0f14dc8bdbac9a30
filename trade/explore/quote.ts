import { decimal, fixed } from '../decimal.ts'
import type { Flow } from '../flow.ts'
import { formatPoints, formatRate } from '../format/format-change.ts'
import { formatLevel } from '../format/format-level.ts'
import { formatPeriod } from '../format/format-period.ts'
import { formatReason } from '../format/format-reason.ts'
import type { Locale } from '../format/locale.ts'
import { isMissing, type Missing } from '../missing.ts'
import { printPeriod } from '../period.ts'
import { growthShown, type ViewCell } from './view-cell.ts'
import type { Column, Counted, ViewBasis } from './view-query.ts'
import { capitalized, lowered } from '../format/letter-case.ts'

/** What a figure is about, ready for both languages' grammar. */
export interface QuoteSubject {
  readonly flow: Flow
  readonly counted: Counted
  readonly basis: ViewBasis
  /** How the part stands to the whole: goods are traded, partners traded with; null for all trade. */
  readonly kind: 'goods' | 'partner' | 'mode' | 'enterprise' | null
  /** Its name in each language, as in a table: `Electronics`, `United States`. */
  readonly name: Readonly<Record<Locale, string>>
  /** What it is a part of, and its share is measured on, where that is not all trade: a partner's trade, goods, or both. */
  readonly within?: Partial<Readonly<Record<'goods' | 'partner', Readonly<Record<Locale, string>>>>>
}

/** One figure of a view as a sentence to print, from the figures alone (rulebook S1: no cause, no mood). */
export function quoteSentence(
  column: Column,
  subject: QuoteSubject,
  cell: ViewCell,
  whole: ViewCell | null,
  locale: Locale,
): string {
  return locale === 'en' ? english(column, subject, cell, whole) : chinese(column, subject, cell, whole)
}

function english(column: Column, subject: QuoteSubject, cell: ViewCell, whole: ViewCell | null): string {
  const about = englishSubject(subject)
  const when = englishWhen(subject.basis, cell)
  const level = levelWords(cell, 'en')
  const none = (missing: Missing) => `No figure for ${about} ${when}: ${formatReason(missing.missing, 'en')}.`
  if (column === 'growth' || column === 'computed') {
    const growth = column === 'computed' ? cell.computedGrowth : growthShown(cell)
    if (isMissing(growth)) return none(growth)
    const percent = fixed(growth, 1)
    const computed = column === 'computed' || cell.printedGrowth === null
    const moved = decimal(percent).eq('0')
      ? `${plural(subject) ? 'were' : 'was'} unchanged`
      : `${growth.gt('0') ? 'rose' : 'fell'} ${formatRate(percent, 'en')}`
    return `${about} ${moved} on a year earlier ${when}${level ? `, to ${level}` : ''}${computed ? ', by Tradewire’s arithmetic' : ''}.`
  }
  if (column === 'share') {
    if (isMissing(cell.sharePercent)) return none(cell.sharePercent)
    return `${capitalized(partPhrase(subject))} made up ${formatRate(fixed(cell.sharePercent, 1), 'en')} of ${englishWhole(subject)} ${when}.`
  }
  if (column === 'contribution') {
    if (isMissing(cell.contributionPoints)) return none(cell.contributionPoints)
    const points = formatPoints(fixed(cell.contributionPoints, 1), 'en').replace(/\u00A0pp$/, '\u00A0percentage points')
    const of = whole && growthShown(whole)
    const rate =
      of && !isMissing(of)
        ? `the ${formatRate(fixed(of, 1), 'en')} ${of.lt('0') ? 'fall' : 'growth'} of `
        : 'the growth of '
    const verb = cell.contributionPoints.lt('0') ? 'took' : 'added'
    const to = cell.contributionPoints.lt('0') ? 'off' : 'to'
    return `${capitalized(partPhrase(subject))} ${verb} ${cell.contributionIsAbout ? 'about ' : ''}${points} ${to} ${rate}${englishWhole(subject)} ${when}.`
  }
  return level
    ? `${about} came to ${level} ${when}.`
    : none(isMissing(cell.level) ? cell.level : { missing: 'not-held' })
}

function chinese(column: Column, subject: QuoteSubject, cell: ViewCell, whole: ViewCell | null): string {
  const about = `中国${chineseSubject(subject)}`
  const when = chineseWhen(subject.basis, cell)
  const level = levelWords(cell, 'zh')
  const none = (missing: Missing) => `${when}，${about}：${formatReason(missing.missing, 'zh')}。`
  if (column === 'growth' || column === 'computed') {
    const growth = column === 'computed' ? cell.computedGrowth : growthShown(cell)
    if (isMissing(growth)) return none(growth)
    const percent = fixed(growth, 1)
    const computed = column === 'computed' || cell.printedGrowth === null ? '（Tradewire计算）' : ''
    const moved = decimal(percent).eq('0')
      ? '同比持平'
      : `同比${growth.gt('0') ? '增长' : '下降'}\u2060${formatRate(percent, 'zh')}`
    return `${when}，${about}${level ?? ''}${level ? '，' : ''}${moved}${computed}。`
  }
  if (column === 'share') {
    if (isMissing(cell.sharePercent)) return none(cell.sharePercent)
    return `${when}，${subject.name.zh}占中国${chineseWhole(subject)}的${formatRate(fixed(cell.sharePercent, 1), 'zh')}。`
  }
  if (column === 'contribution') {
    if (isMissing(cell.contributionPoints)) return none(cell.contributionPoints)
    const verb = cell.contributionPoints.lt('0') ? '下拉' : '拉动'
    const of = whole && growthShown(whole)
    const rate =
      of && !isMissing(of) ? `（同比${of.lt('0') ? '下降' : '增长'}\u2060${formatRate(fixed(of, 1), 'zh')}）` : ''
    return `${when}，${subject.name.zh}${verb}中国${chineseWhole(subject)}${rate}${cell.contributionIsAbout ? '约' : ''}${formatPoints(fixed(cell.contributionPoints, 1), 'zh')}。`
  }
  return level ? `${when}，${about}${level}。` : none(isMissing(cell.level) ? cell.level : { missing: 'not-held' })
}

function levelWords({ level }: ViewCell, locale: Locale): string | null {
  return isMissing(level) ? null : formatLevel(level, locale, 'sentence')
}

const FLOW_NOUN: Record<
  Flow,
  { readonly en: string; readonly zh: string; readonly toward: string; readonly towardZh: string }
> = {
  exports: { en: 'exports', zh: '出口', toward: 'to', towardZh: '对' },
  imports: { en: 'imports', zh: '进口', toward: 'from', towardZh: '自' },
  total: { en: 'trade', zh: '进出口', toward: 'with', towardZh: '与' },
  balance: { en: 'trade balance', zh: '贸易差额', toward: 'with', towardZh: '对' },
}

function plural({ flow, counted }: QuoteSubject): boolean {
  return counted === 'value' && (flow === 'exports' || flow === 'imports')
}

// A unit value is an average, never a price (rulebook S1).
const COUNTED_AS: Record<Counted, string> = {
  value: '',
  quantity: 'The quantity of ',
  'unit-value': 'The average value of ',
}

type Named = QuoteSubject['name']
type Phrases = Partial<Record<NonNullable<QuoteSubject['kind']>, Named>>

/** What a row is of: its own part beside what it is within. A line of a sector is named alone, a partner's goods with the partner. */
function phrasesOf({ kind, name, within }: QuoteSubject): Phrases {
  return kind === null ? {} : { ...within, [kind]: name }
}

function englishSubject(subject: QuoteSubject): string {
  return englishOf(subject, phrasesOf(subject))
}

/** What its share is of: all trade, or what it is within. */
function englishWhole(subject: QuoteSubject): string {
  return englishOf(subject, subject.within ?? {})
}

function englishOf({ flow, counted }: QuoteSubject, { goods, partner, mode, enterprise }: Phrases): string {
  const { en, toward } = FLOW_NOUN[flow]
  return [
    `${COUNTED_AS[counted]}China’s ${en}`,
    goods && `of ${lowered(goods.en)}`,
    partner && `${toward} ${withArticle(partner.en)}`,
    mode && `under ${lowered(mode.en)}`,
    enterprise && `by ${lowered(enterprise.en)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The part as a subject of its own: `Electronics`, `The United States`, `Ordinary trade`. */
function partPhrase({ kind, name }: QuoteSubject): string {
  return kind === 'partner' ? withArticle(name.en) : name.en
}

const COUNTED_AS_ZH: Record<Counted, string> = { value: '', quantity: '数量', 'unit-value': '平均单位金额' }

function chineseSubject(subject: QuoteSubject): string {
  return chineseOf(subject, phrasesOf(subject))
}

function chineseWhole(subject: QuoteSubject): string {
  return chineseOf(subject, subject.within ?? {})
}

function chineseOf({ flow, counted }: QuoteSubject, { goods, partner, mode, enterprise }: Phrases): string {
  const { zh, towardZh } = FLOW_NOUN[flow]
  const of = [partner && `${towardZh}${partner.zh}`, ...[goods, mode, enterprise].map((one) => one?.zh)]
  return `${of.filter(Boolean).join('')}${zh}${COUNTED_AS_ZH[counted]}`
}

function englishWhen(basis: ViewBasis, { period }: ViewCell): string {
  const text = formatPeriod(printPeriod(period), 'en', 'with-year')
  return basis === 'rolling'
    ? `in the twelve months to ${formatPeriod(printPeriod({ ...period, first: period.last }), 'en', 'with-year')}`
    : `in ${text}`
}

function chineseWhen(basis: ViewBasis, { period }: ViewCell): string {
  if (basis === 'rolling')
    return `截至${formatPeriod(printPeriod({ ...period, first: period.last }), 'zh', 'with-year')}的12个月`
  return formatPeriod(printPeriod(period), 'zh', 'with-year')
}

// Names that English speaks with an article.
const WITH_ARTICLE =
  /^(United |European Union|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Solomon|Marshall|Cayman|Cook|Canary|Czech Republic|Dominican Republic|Central African|Falkland|Faroe|Turks|British Virgin|Northern Mariana|Congo|Russian Federation|Belt and Road)/

/** Whether English says `the` before a place's name. */
export function takesArticle(name: string): boolean {
  return WITH_ARTICLE.test(name)
}

function withArticle(name: string): string {
  return takesArticle(name) ? `the ${name}` : name
}
