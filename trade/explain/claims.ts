import type { Flow } from '../flow.ts'
import type { ReleaseCode } from '../release.ts'
import type { SectorId } from '../sectors.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Currency } from '../unit.ts'
import { diversification } from './diversification.ts'
import { sectorTold } from './export-growth.ts'
import { en, factsIn, listed, type Phrase, together, zh } from './fact.ts'
import { exchangeRateFact, growthFact, levelFact, shareFact } from './facts-of-items.ts'
import { ownFrame, reportPeriod, YEARS_BEFORE } from './frames.ts'
import { howTraded } from './how-traded.ts'
import { groupItem, IMPORT_GROUPS } from './imports.ts'
import { type Item, itemOf } from './item.ts'
import { ALL_TRADE, type Frame, type Knowledge } from './knowledge.ts'
import { amount, bareRate, more, number, signedRate } from './phrases.ts'
import { phrasesOf, type SectionId, type Spoken } from './section.ts'
import { inMonths } from './span-words.ts'

/** Something the story of a release says, and how far the figures held bear it out. */
export interface Claim {
  readonly claim: Bilingual
  readonly state: 'held' | 'part' | 'not-held'
  /** What is held of it, or what is missing, in one or two sentences. */
  readonly says: Phrase
  /** Where on the page more of it stands. */
  readonly section: SectionId | null
}

/** The claims of the story told of a release; null where no story of it is kept. */
export function claimsOf(release: Spoken, day: Knowledge, since: Knowledge | null): readonly Claim[] | null {
  return STORIES[release.code]?.(release, day, since ?? day) ?? null
}

/** What was told of the press conference of 13 January 2025 (prisma/history/story.csv), claim by claim. */
const STORIES: Readonly<Record<ReleaseCode, (release: Spoken, day: Knowledge, since: Knowledge) => readonly Claim[]>> =
  {
    'GACC-2024-annual': (release, day, since) => [
      levelClaim(day, release, 'total', {
        en: 'Trade came to 43.85 trillion yuan, 5% more',
        zh: '进出口43.85万亿元，增长5%',
      }),
      dollarClaim(day, release),
      recordClaim(day, release),
      levelClaim(day, release, 'exports', {
        en: 'Exports were 25.45 trillion yuan, 7.1% more',
        zh: '出口25.45万亿元，增长7.1%',
      }),
      levelClaim(day, release, 'imports', { en: 'Imports grew 2.3%', zh: '进口增长2.3%' }),
      sectorClaim(since, release, 'electronics', {
        en: 'Electronics in the growth of exports',
        zh: '电子产品对出口增长的拉动',
      }),
      sectorClaim(since, release, 'medical', {
        en: 'Medical equipment in the growth of exports',
        zh: '医疗设备对出口增长的拉动',
      }),
      sectorClaim(since, release, 'electric-vehicles', {
        en: 'Electric vehicles in the growth of exports',
        zh: '电动汽车对出口增长的拉动',
      }),
      resourcesClaim(day, release),
      {
        claim: { en: 'Demand at home, as imports would show it', zh: '进口所反映的国内需求' },
        state: 'not-held',
        says: {
          en: en`No figure held measures it: the tables say what came in, not what for.`,
          zh: zh`没有数据衡量这一点：各表只载进口了什么，不载用途。`,
        },
        section: 'imports',
      },
      consumerClaim(day, release),
      partnersClaim(day, since, release),
      chainsClaim(since, release),
      {
        claim: {
          en: 'More than 150 economies have China as a major partner; trade grew with more than 160',
          zh: '中国是150多个国家和地区的主要贸易伙伴，对160多个伙伴实现增长',
        },
        state: 'not-held',
        says: {
          en: en`Said in words at the press conference; no series holds a count of partners.`,
          zh: zh`见于发布会文字，没有相应序列。`,
        },
        section: null,
      },
    ],
  }

function levelClaim(known: Knowledge, about: Spoken, flow: Flow, claim: Bilingual): Claim {
  const item = itemOf(known, flow, ALL_TRADE, ownFrame(about, 'CNY'))
  const [level, growth] = [levelFact(item), growthFact(item)]
  if (!level || !growth) return missing(claim, 'released')
  return {
    claim,
    state: 'held',
    says: { en: en`${amount(level)}, ${more(growth)}.`, zh: zh`${amount(level)}，${more(growth)}。` },
    section: 'released',
  }
}

function dollarClaim(known: Knowledge, about: Spoken): Claim {
  const claim = { en: 'Its value in US dollars', zh: '折合美元' }
  const item = (currency: Currency) => itemOf(known, 'total', ALL_TRADE, ownFrame(about, currency))
  const [yuan, dollars] = [item('CNY'), item('USD')]
  const [level, rate] = [levelFact(dollars), exchangeRateFact(yuan, dollars)]
  if (!level || !rate) return missing(claim, 'released')
  return {
    claim,
    state: 'held',
    says: {
      en: en`${amount(level)} as printed the same day, which implies ${number(rate, 2)} yuan to the dollar. A conversion at another rate gives another figure; none is held.`,
      zh: zh`当日公布${amount(level)}，隐含汇率为1美元兑${number(rate, 2)}元。按其他汇率折算所得不同，未收录。`,
    },
    section: 'released',
  }
}

function recordClaim(known: Knowledge, about: Spoken): Claim {
  const claim = { en: 'It was a record', zh: '创历史新高' }
  const frame = ownFrame(about, 'CNY')
  const now = itemOf(known, 'total', ALL_TRADE, frame)
  const earlier = Array.from({ length: YEARS_BEFORE }, (_, at) =>
    itemOf(known, 'total', ALL_TRADE, { ...frame, period: String(Number(frame.period) - 1 - at) }),
  ).filter((item) => item.now !== null)
  const highest = earlier.toSorted((a, b) => (b.now && a.now ? b.now.level.amount.cmp(a.now.level.amount) : 0))[0]
  const before = highest && levelFact(highest)
  if (!now.now || !highest?.now || !before || now.now.level.amount.lte(highest.now.level.amount))
    return missing(claim, 'released')
  const oldest = earlier.at(-1)?.frame.period ?? ''
  return {
    claim,
    state: 'held',
    says: {
      en: en`Above every annual total held, from ${oldest}; the largest of them was ${amount(before)}, of ${highest.frame.period}.`,
      zh: zh`高于收录的${oldest}年以来历年总值；此前最高为${highest.frame.period}年的${amount(before)}。`,
    },
    section: 'released',
  }
}

/** The year as far as it is held, and its last month, of which growth is held more often. */
function sectorClaim(known: Knowledge, about: Spoken, id: SectorId, claim: Bilingual): Claim {
  const year = ownFrame(about, 'CNY')
  const told = (frame: Frame) => sectorTold(known, itemOf(known, 'exports', ALL_TRADE, frame), frame, id)
  const whole = told(year)
  const last: Frame = { ...year, basis: 'month', period: reportPeriod(about) }
  const alone = told(last)
  if (!whole) return missing(claim, 'export-growth')
  const month = alone && {
    en: en`${inMonths(last)} alone: ${alone}`,
    zh: zh`${inMonths(last)}当月：${alone}`,
  }
  return { claim, state: 'part', says: together([whole, month]), section: 'export-growth' }
}

function resourcesClaim(known: Knowledge, about: Spoken): Claim {
  const claim = { en: 'Essential resources in imports', zh: '重要资源进口' }
  const [resources] = IMPORT_GROUPS
  const frame = ownFrame(about, 'CNY')
  const item = resources && groupItem(known, frame, resources)
  const whole = itemOf(known, 'imports', ALL_TRADE, frame)
  const [level, share, growth] = item ? [levelFact(item), shareFact(item, whole), growthFact(item)] : []
  if (!level || !share || !growth) return missing(claim, 'imports')
  return {
    claim,
    state: 'held',
    says: {
      en: en`${amount(level)}, ${bareRate(share)} of imports, ${more(growth)} than in the year before; by quantity, line by line, above.`,
      zh: zh`${amount(level)}，占进口${bareRate(share)}，同比${more(growth)}；各项数量见上文。`,
    },
    section: 'imports',
  }
}

function consumerClaim(known: Knowledge, about: Spoken): Claim {
  const claim = { en: 'Consumer goods came to nearly 1.8 trillion yuan', zh: '消费品进口近1.8万亿元' }
  const year = ownFrame(about, 'CNY')
  const frame: Frame = { ...year, period: `${year.period}-12`, basis: 'month' }
  const item = itemOf(known, 'imports', { breakdown: 'commodity', member: 'consumer-goods' }, frame)
  const level = levelFact(item)
  if (!level) return missing(claim, 'imports')
  return {
    claim,
    state: 'part',
    says: {
      en: en`December alone is held: ${amount(level)}. The year was said in words, and no table of the agency has the line.`,
      zh: zh`收录12月当月：${amount(level)}。全年见于文字，海关各表无此项。`,
    },
    section: 'imports',
  }
}

function partnersClaim(day: Knowledge, since: Knowledge, about: Spoken): Claim {
  const frame = ownFrame(about, 'CNY')
  const growing = (['ASEAN', 'EU'] as const).map((member) =>
    itemOf(day, 'total', { breakdown: 'group', member }, frame),
  )
  const usa = itemOf(day, 'total', { breakdown: 'counterpart', member: 'USA' }, frame)
  const told = listed([...growing, usa].flatMap((item) => growthOf(item) ?? []))
  const spread = diversification(since, about).flatMap(phrasesOf)
  const says = together([
    told.en.length > 0 && {
      en: en`On the day, growth of trade: ${told}.`,
      zh: zh`当日公布的增速：${told}。`,
    },
    spread[0],
  ])
  const claim = { en: 'Diversification of partners', zh: '贸易伙伴多元化' }
  return says.en.length > 0
    ? { claim, state: 'part', says, section: 'diversification' }
    : missing(claim, 'diversification')
}

function growthOf(item: Item): Phrase | null {
  const growth = growthFact(item)
  return growth && { en: en`${item.name} ${signedRate(growth)}`, zh: zh`${item.name}${signedRate(growth)}` }
}

function chainsClaim(known: Knowledge, about: Spoken): Claim {
  const claim = { en: 'China’s place in global value chains', zh: '在全球价值链中的地位' }
  const [first] = howTraded(known, about).flatMap(phrasesOf)
  if (!first || factsIn(first).length === 0) return missing(claim, 'how-traded')
  return {
    claim,
    state: 'part',
    says: together([
      first,
      {
        en: en`What of the value was added in China, customs figures do not hold.`,
        zh: zh`海关数据不含在华增值部分。`,
      },
    ]),
    section: 'how-traded',
  }
}

function missing(claim: Bilingual, section: SectionId): Claim {
  return {
    claim,
    state: 'not-held',
    says: { en: en`No figure of it is held.`, zh: zh`未收录相应数据。` },
    section,
  }
}
