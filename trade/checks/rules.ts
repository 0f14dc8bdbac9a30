import { Decimal } from '../decimal.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Severity } from './finding.ts'

/** A number a rule goes by, and the reason for it. */
export interface Limit {
  /** Exact. */
  readonly value: string
  readonly unit: Bilingual
  readonly why: Bilingual
}

/** What a rule says, for an editor to read; how it finds out stands in the file that bears its name. */
export interface Rule {
  /** What holds of a true release, in one sentence. */
  readonly says: Bilingual
  /** What it costs where it does not hold: an error stops approval, a warning wants a reason in writing. */
  readonly severity: readonly Exclude<Severity, 'passed'>[]
  readonly limits: Readonly<Record<string, Limit>>
}

const TIMES = { en: 'times', zh: '倍' }
const PERCENT = { en: '%', zh: '%' }
const POINTS = { en: 'percentage points', zh: '个百分点' }
const FIGURES = { en: 'figures', zh: '个数' }

/**
 * Everything the desk checks, in the order in which a person wants to hear of it: first what can't be read, then what can't be, then
 * what is odd. Limits are tuned on the true history and measured with faults (`npm run -s bench -- checks`, decision 0018).
 */
export const RULES = {
  number: {
    says: { en: 'Every field is a number or empty.', zh: '每一栏须为数字或留空。' },
    severity: ['error'],
    limits: {},
  },
  belongs: {
    says: {
      en: 'A release carries figures of its own period or earlier ones, each on its own basis.',
      zh: '发布只含本期或更早的数字，且口径相符。',
    },
    severity: ['error'],
    limits: {},
  },
  merged: {
    says: {
      en: 'Since 2020 no flash gives January or February alone.',
      zh: '2020年起快讯不单独公布1月或2月。',
    },
    severity: ['error'],
    limits: {},
  },
  calendar: {
    says: {
      en: 'The calendar announces this release, for this day, and has not called it off.',
      zh: '发布日历列有本次发布，日期相符，且未取消。',
    },
    severity: ['warning'],
    limits: {},
  },
  published: {
    says: {
      en: 'The period was not published before by a release of this kind, nor by a later stage.',
      zh: '本期此前未由同类或更晚阶段的发布公布。',
    },
    severity: ['error', 'warning'],
    limits: {},
  },
  twice: {
    says: {
      en: 'No figure is entered twice, and no two lines of a table have the same figures.',
      zh: '同一数字不重复录入，同表两行数字不相同。',
    },
    severity: ['error', 'warning'],
    limits: {
      alike: {
        value: '2',
        unit: FIGURES,
        why: {
          en: 'one figure of two lines may be the same by chance; two of them in one table never were in the tables we hold',
          zh: '两行中一个数字相同可属巧合；在所存各表中，从未有两行两个数字均相同',
        },
      },
      digits: {
        value: '4',
        unit: { en: 'significant digits', zh: '位有效数字' },
        why: { en: 'small figures are the same by chance', zh: '小数字相同属巧合' },
      },
    },
  },
  stale: {
    says: {
      en: 'The figures are not those of the month before, nor of the year before.',
      zh: '数字不是上月或上年同期的数字。',
    },
    severity: ['error', 'warning'],
    limits: {
      share: {
        value: '50',
        unit: PERCENT,
        why: {
          en: 'so much of a table is never the same from month to month',
          zh: '逐月相同的数字从未有如此之多',
        },
      },
      digits: {
        value: '4',
        unit: { en: 'significant digits', zh: '位有效数字' },
        why: { en: 'shorter figures are the same by chance', zh: '位数少的数字相同属巧合' },
      },
    },
  },
  missing: {
    says: {
      en: 'Everything that a release of this stage carries of all trade is there.',
      zh: '本阶段发布应有的全部总额数字均已录入。',
    },
    severity: ['error', 'warning'],
    limits: {},
  },
  'last-of-kind': {
    says: {
      en: 'Every line that the last release of its kind had is there.',
      zh: '上一次同类发布中的各行均已录入。',
    },
    severity: ['warning'],
    limits: {},
  },
  sign: {
    says: {
      en: 'Exports, imports, total and quantities are above zero, and nothing falls by more than 100%.',
      zh: '出口、进口、进出口与数量大于零，降幅不超过100%。',
    },
    severity: ['error'],
    limits: {},
  },
  'adds-up': {
    says: {
      en: 'Exports and imports are the total, and exports less imports the balance, within the rounding of the printed digits.',
      zh: '在四舍五入范围内，出口加进口等于进出口，出口减进口等于差额。',
    },
    severity: ['error'],
    limits: {},
  },
  parts: {
    says: {
      en: 'No part is larger than its whole, and a complete list of parts sums to it, within rounding; one that falls short lacks a row. One partner’s chapters sum to no more than its trade.',
      zh: '部分不大于总体；完整列出的各部分之和等于总体（四舍五入范围内）；不足者缺行。单一伙伴各章之和不大于其总额。',
    },
    severity: ['error', 'warning'],
    limits: {
      most: {
        value: '60',
        unit: PERCENT,
        why: {
          en: 'with so many of its members there, a list is meant to be whole; a table of some of them is none',
          zh: '列出如此之多即视为完整；只列若干者不是',
        },
      },
      apart: {
        value: '0.001',
        unit: PERCENT,
        why: {
          en: 'the tables themselves part by a millionth (2024-12: the continents, by 72 of 406,695,974)',
          zh: '官方表格自身也有百万分之一的出入（2024年12月各大洲：406,695,974中差72）',
        },
      },
    },
  },
  magnitude: {
    says: {
      en: 'A figure is of the size of its neighbours: a year before, the month before, the year to date.',
      zh: '数字与上年同期、上月、累计数的数量级相当。',
    },
    severity: ['error', 'warning'],
    limits: {
      all: {
        value: '4',
        unit: TIMES,
        why: {
          en: 'all trade has never moved by half within a year (largest: +154.9%, February 2021)',
          zh: '总额一年内变动从未如此之大（最大：2021年2月，+154.9%）',
        },
      },
      part: {
        value: '5',
        unit: TIMES,
        why: {
          en: 'one line of goods or one partner moves more; nearly none by so much against all its neighbours',
          zh: '单一商品或国别波动更大，但相对全部参照数几乎不会如此',
        },
      },
      money: {
        value: '1000000000',
        unit: { en: 'dollars or yuan', zh: '美元或元' },
        why: { en: 'smaller lines come and go by whole factors', zh: '更小的项目常成倍变动' },
      },
      goods: {
        value: '1000000',
        unit: { en: 'in its own unit', zh: '（自身单位）' },
        why: { en: 'smaller lines come and go by whole factors', zh: '更小的项目常成倍变动' },
      },
      mended: {
        value: '2.5',
        unit: TIMES,
        why: { en: 'a fix must land near its neighbours to be offered', zh: '更正后须接近参照数才予建议' },
      },
    },
  },
  currencies: {
    says: {
      en: 'Yuan and dollars of one figure imply the exchange rate of these months.',
      zh: '同一数字的人民币数与美元数隐含的汇率须与同期相符。',
    },
    severity: ['error'],
    limits: {
      neighbours: {
        value: '6',
        unit: { en: 'months', zh: '个月' },
        why: { en: 'rates older than these say nothing of today’s', zh: '更早的汇率不足为据' },
      },
      apart: {
        value: '3',
        unit: PERCENT,
        why: {
          en: 'exports and imports of one month imply rates up to 1.5% apart in the prints we hold; the next limit adds what a month may move',
          zh: '所存数字中同月进、出口隐含汇率最多相差1.5%；逐月变动另见下一项',
        },
      },
      drift: {
        value: '1',
        unit: { en: '% a month', zh: '%／月' },
        why: {
          en: 'for each month between: from September 2020 to February 2021 the yuan rose by 5.5%',
          zh: '每相隔一个月：2020年9月至2021年2月人民币升值5.5%',
        },
      },
      balance: {
        value: '6',
        unit: PERCENT,
        why: {
          en: 'more for a balance, a small difference of two large figures',
          zh: '差额为两个大数之差，另加幅度',
        },
      },
      low: {
        value: '5.5',
        unit: { en: 'yuan to the dollar', zh: '元兑1美元' },
        why: {
          en: 'where no neighbour is held: the lowest since 2008 was 6.05',
          zh: '无近期汇率时：2008年以来最低为6.05',
        },
      },
      high: {
        value: '8.5',
        unit: { en: 'yuan to the dollar', zh: '元兑1美元' },
        why: {
          en: 'where no neighbour is held: the highest since 2008 was 7.35',
          zh: '无近期汇率时：2008年以来最高为7.35',
        },
      },
    },
  },
  'year-to-date': {
    says: {
      en: 'The months sum to the year to date, within rounding and what revisions have moved.',
      zh: '各月之和等于累计数（四舍五入与修订范围内）。',
    },
    severity: ['error', 'warning'],
    limits: {
      all: {
        value: '1',
        unit: PERCENT,
        why: {
          en: 'in 500 prints of all trade since 2008 earlier months were moved by more only seven times (most: 2.4%, May 2023)',
          zh: '2008年以来500次总额数字中仅7次修订幅度更大（最大：2023年5月，2.4%）',
        },
      },
      part: {
        value: '2',
        unit: PERCENT,
        why: {
          en: 'of 6,000 prints of parts one in a hundred was moved by more',
          zh: '6000次分项数字中约百分之一修订幅度更大',
        },
      },
    },
  },
  restated: {
    says: {
      en: 'A figure that an earlier stage printed for the same period has changed by no more than stages do.',
      zh: '同一时期的数字与更早阶段公布的相比，变动不超过通常幅度。',
    },
    severity: ['warning'],
    limits: {
      level: {
        value: '2',
        unit: PERCENT,
        why: { en: 'a later print of the same month moves it by less', zh: '同月数字的后续公布变动更小' },
      },
      growth: {
        value: '2',
        unit: POINTS,
        why: { en: 'as much as a revised base moves growth', zh: '基数修订对增速的影响' },
      },
    },
  },
  'growth-matches': {
    says: {
      en: 'Printed growth is what our levels give; where it is not, the agency may have revised last year’s base.',
      zh: '公布增速与按我方数字计算的一致；不一致时，海关或已修订上年基数。',
    },
    severity: ['error', 'warning'],
    limits: {
      apart: {
        value: '2',
        unit: POINTS,
        why: {
          en: 'the agency computes on a base it revises: one true print in a hundred is further off (a high growth by so much of its base)',
          zh: '海关按修订后的基数计算：真实数字中约百分之一偏差更大（高增速按基数折算）',
        },
      },
      slip: {
        value: '5',
        unit: POINTS,
        why: {
          en: 'a slip that explains less may be chance: a revised base turned +1.5 into −1.8 in the spring of 2024',
          zh: '较小偏差恰与笔误相合可属巧合：2024年春修订基数曾使+1.5变为−1.8',
        },
      },
      mended: {
        value: '1',
        unit: POINTS,
        why: { en: 'as near as revised bases leave true ones', zh: '修订基数下真实数字的偏差范围' },
      },
    },
  },
  'growth-adds-up': {
    says: {
      en: 'The growth of exports and of imports gives that of the total: the bases they imply add up, within rounding.',
      zh: '出口与进口增速与进出口增速相符：隐含基数相加相等（四舍五入范围内）。',
    },
    severity: ['error'],
    limits: {},
  },
  'growth-to-date': {
    says: {
      en: 'The growth of the month and of the months before gives that of the year to date.',
      zh: '当月与此前累计的增速与累计增速相符。',
    },
    severity: ['warning'],
    limits: {
      apart: {
        value: '0.6',
        unit: PERCENT,
        why: {
          en: 'of the year’s base; in 750 true prints revisions have moved it by more in eight',
          zh: '占累计基数之比；750次真实数字中仅8次更大',
        },
      },
      between: {
        value: '0.3',
        unit: POINTS,
        why: {
          en: 'where a level is not there, growth lies between the year before’s and the month’s, but for rounding and revisions',
          zh: '缺少金额时，累计增速应在此前累计与当月之间，另容四舍五入与修订',
        },
      },
      swing: {
        value: '2.5',
        unit: TIMES,
        why: {
          en: 'where the month’s growth is not printed, what is left for it: lines of goods double, and seldom more',
          zh: '未公布当月增速时，其隐含变动：单一商品可翻倍，很少更多',
        },
      },
    },
  },
  'growth-currencies': {
    says: {
      en: 'Growth in yuan and in dollars differ alike for exports and imports: by what the yuan has moved.',
      zh: '人民币与美元增速之差，出口与进口一致，即汇率变动。',
    },
    severity: ['warning'],
    limits: {
      apart: {
        value: '1.2',
        unit: POINTS,
        why: {
          en: 'four roundings to 0.1, and days and months that weigh differently when the yuan moves fast (up to 1.9 in 2016)',
          zh: '四次四舍五入至0.1；汇率变动快时各日各月权重不同（2016年达1.9）',
        },
      },
    },
  },
  'month-growth': {
    says: {
      en: 'The month’s growth is not that of the year to date, entered in its place.',
      zh: '当月增速不是误填的累计增速。',
    },
    severity: ['warning'],
    limits: {},
  },
  'unit-price': {
    says: {
      en: 'Value and quantity give a price within the range of the line’s own prices.',
      zh: '金额与数量得出的单价在该商品自身价格范围内。',
    },
    severity: ['warning'],
    limits: {
      many: {
        value: '1.3',
        unit: TIMES,
        why: {
          en: 'beyond the highest or below the lowest price of three years: one true print in a hundred',
          zh: '超出三年最高价或低于最低价之倍数：真实数字中约百分之一',
        },
      },
      few: {
        value: '1.8',
        unit: TIMES,
        why: { en: 'where less than six prices are held', zh: '所存价格不足六个时' },
      },
      enough: {
        value: '6',
        unit: { en: 'prices', zh: '个价格' },
        why: { en: 'fewer show no range', zh: '再少则不成范围' },
      },
    },
  },
  digits: {
    says: {
      en: 'A figure is printed with as many digits as its line’s last ones.',
      zh: '数字的位数与此前惯例相同。',
    },
    severity: ['warning'],
    limits: {
      lookBack: {
        value: '6',
        unit: { en: 'prints', zh: '次' },
        why: { en: 'as many make a custom', zh: '如此方为惯例' },
      },
      among: {
        value: '24',
        unit: { en: 'prints', zh: '次' },
        why: { en: 'the newest, among which they are looked for', zh: '在最近的这些数字中查找' },
      },
    },
  },
  'growth-digits': {
    says: {
      en: 'Growth has one decimal, as the agency prints it, and is not the level’s own digits.',
      zh: '增速保留一位小数，与海关一致，且不是误填的金额。',
    },
    severity: ['warning'],
    limits: {
      decimals: {
        value: '1',
        unit: { en: 'decimal', zh: '位小数' },
        why: {
          en: 'as the agency prints it; more is a level in the wrong field',
          zh: '与海关一致；更多则可能误填了金额',
        },
      },
    },
  },
  outlier: {
    says: {
      en: 'Growth is within what its line printed in ten years.',
      zh: '增速在该项目十年常见范围内。',
    },
    severity: ['warning'],
    limits: {
      years: {
        value: '10',
        unit: { en: 'years', zh: '年' },
        why: { en: 'older trade was another trade', zh: '更早的贸易已不可比' },
      },
      least: {
        value: '24',
        unit: { en: 'prints', zh: '次' },
        why: { en: 'fewer tell nothing about what is usual', zh: '再少则不足以说明常态' },
      },
      sigma: {
        value: '3.5',
        unit: { en: 'robust standard deviations', zh: '倍稳健标准差' },
        why: {
          en: 'from the median, by the median distance × 1.4826: 2021 would hide every outlier from a mean',
          zh: '以中位数及中位距离×1.4826计：若用均值，2021年会掩盖一切异常',
        },
      },
    },
  },
  changes: {
    says: { en: 'A correction or an addition differs from what is published.', zh: '更正或补充须与已发布的有所不同。' },
    severity: ['error'],
    limits: {},
  },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleId = keyof typeof RULES

/** The number that rule `id` calls `name`. */
export function limitOf<Id extends RuleId>(id: Id, name: keyof (typeof RULES)[Id]['limits'] & string): Decimal {
  const limits: Readonly<Record<string, Limit>> = RULES[id].limits
  return new Decimal(limits[name]?.value ?? '')
}

/** The same where it is a count. */
export function countOf<Id extends RuleId>(id: Id, name: keyof (typeof RULES)[Id]['limits'] & string): number {
  return Number(limitOf(id, name).toFixed())
}

/** Every rule with its id, in order. */
export const RULE_LIST = Object.entries(RULES) as readonly (readonly [RuleId, Rule])[]
