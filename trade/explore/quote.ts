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
    return `${capitalized(partPhrase(subject))} made up ${formatRate(fixed(cell.sharePercent, 1), 'en')} of ${englishSubject({ ...subject, kind: null })} ${when}.`
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
    return `${capitalized(partPhrase(subject))} ${verb} ${cell.contributionIsAbout ? 'about ' : ''}${points} ${to} ${rate}${englishSubject({ ...subject, kind: null })} ${when}.`
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
    return `${when}，${subject.name.zh}占中国${chineseSubject({ ...subject, kind: null })}的${formatRate(fixed(cell.sharePercent, 1), 'zh')}。`
  }
  if (column === 'contribution') {
    if (isMissing(cell.contributionPoints)) return none(cell.contributionPoints)
    const verb = cell.contributionPoints.lt('0') ? '下拉' : '拉动'
    const of = whole && growthShown(whole)
    const rate =
      of && !isMissing(of) ? `（同比${of.lt('0') ? '下降' : '增长'}\u2060${formatRate(fixed(of, 1), 'zh')}）` : ''
    return `${when}，${subject.name.zh}${verb}中国${chineseSubject({ ...subject, kind: null })}${rate}${cell.contributionIsAbout ? '约' : ''}${formatPoints(fixed(cell.contributionPoints, 1), 'zh')}。`
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

function englishSubject({ flow, counted, kind, name }: QuoteSubject): string {
  const { en, toward } = FLOW_NOUN[flow]
  const part = {
    goods: ` of ${lowered(name.en)}`,
    partner: ` ${toward} ${withArticle(name.en)}`,
    mode: ` under ${lowered(name.en)}`,
    enterprise: ` by ${lowered(name.en)}`,
  }
  return `${COUNTED_AS[counted]}China’s ${en}${kind === null ? '' : part[kind]}`
}

/** The part as a subject of its own: `Electronics`, `The United States`, `Ordinary trade`. */
function partPhrase({ kind, name }: QuoteSubject): string {
  return kind === 'partner' ? withArticle(name.en) : name.en
}

const COUNTED_AS_ZH: Record<Counted, string> = { value: '', quantity: '数量', 'unit-value': '平均单位金额' }

function chineseSubject({ flow, counted, kind, name }: QuoteSubject): string {
  const { zh, towardZh } = FLOW_NOUN[flow]
  const what = `${zh}${COUNTED_AS_ZH[counted]}`
  if (kind === null) return what
  return kind === 'partner' ? `${towardZh}${name.zh}${what}` : `${name.zh}${what}`
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
