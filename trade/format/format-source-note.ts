import type { Locale } from './locale.ts'

/** A note as it can be read, and the language it is in where that is not the reader's. */
export interface SourceNote {
  readonly text: string
  readonly lang: 'en' | null
}

/**
 * What is said of a figure's source, of an announced day or of another print. The notes of the history are ours, in English, and stand in
 * the log as they were written: in Chinese they are put together again from their phrases. A note of which a phrase is not known, as an
 * editor may write it, stays as it is and says its language.
 */
export function formatSourceNote(note: string, language: Locale): SourceNote {
  if (language === 'en' || /\p{Script=Han}/u.test(note)) return { text: note, lang: null }
  const text = inChinese(note)
  return text === null ? { text: note, lang: 'en' } : { text, lang: null }
}

/** The note phrase by phrase; null where something in it is no phrase of ours. */
function inChinese(note: string): string | null {
  let [text, at] = ['', 0]
  while (at < note.length) {
    const found = PHRASES.find(({ english }) => {
      english.lastIndex = at
      return english.test(note)
    })
    if (!found) return null
    const { english, chinese } = found
    const end = english.lastIndex
    text += note.slice(at, end).replace(new RegExp(english.source), chinese)
    at = end
  }
  return text
}

interface Phrase {
  /** Sticky: it is looked for where the note was read up to. */
  readonly english: RegExp
  readonly chinese: string
}

const phrase = (english: string, chinese: string): Phrase => ({ english: new RegExp(english, 'y'), chinese })
/** Words without anything that is a sign of an expression. */
const plain = (english: string, chinese: string): Phrase =>
  phrase(english.replaceAll(/[.()+*?[\]]/g, String.raw`\$&`), chinese)

const NUMBER = String.raw`([+-]?[\d.,]+)`
const DAY = String.raw`(\d{4})-0?(\d+)-0?(\d+)`
// Codes of releases and addresses are the same in every language.
const RELEASE = String.raw`(GACC-[\w.-]*\w)`
const ADDRESS = String.raw`(https?:[^\s)]+)`

// What begins with another phrase stands before it.
const PHRASES: readonly Phrase[] = [
  // which print it is
  phrase(
    `First print not held: value and growth as restated by ${DAY}`,
    '未收录首次公布：金额和增速为$1年$2月$3日前的修订值',
  ),
  phrase(`First print not held: value and growth as printed in ${RELEASE}`, '未收录首次公布：金额和增速取自$1'),
  phrase(
    `Level of the first print not held: the level is as restated by ${DAY} \\(${ADDRESS}\\)`,
    '未收录首次公布的金额：金额为$1年$2月$3日前的修订值（$4）',
  ),
  phrase(
    `Level of the first print not held: the level is as printed in ${RELEASE} \\(${ADDRESS}\\)`,
    '未收录首次公布的金额：金额取自$1（$2）',
  ),
  plain('No revision: more digits of the same figure', '并非修订：同一数字位数更多'),
  plain('Only growth changed; the digits are those printed before', '仅增速有变，数字与此前公布相同'),
  plain('first print (preliminary)', '首次公布（初步）'),
  plain('first print', '首次公布'),
  plain('first ever combined January-February release', '首次合并发布1—2月数据'),
  plain('second print (Monthly Bulletin Table 1 A, Dec-2025)', '再次公布（2025年12月月报表1A）'),
  plain('as restated in the half-year review', '按上半年述评修订'),
  phrase(
    `REVISED between captures \\(was ${NUMBER}, yoy ${NUMBER}; ytd ${NUMBER}, ${NUMBER}\\)`,
    '两次抓取之间有修订（原为$1，同比$2；年内累计$3，$4）',
  ),
  phrase(
    `REVISED: first quarter restated in the half-year release \\(first print ${NUMBER} on 13 April 2023\\)`,
    '修订：上半年发布时修订一季度（2023年4月13日首次公布为$1）',
  ),
  phrase(
    `REVISED: first quarter restated in the January-September release \\(first print ${NUMBER}\\)`,
    '修订：前三季度发布时修订一季度（首次公布为$1）',
  ),
  phrase(
    String.raw`Restated: last year's column of the table of (\d{4})-0?(\d+)\.`,
    '修订：取自$1年$2月表的上年同期栏。',
  ),
  // who prints it
  plain('as reported by press', '据媒体报道'),
  plain('(Xinhua)', '（新华社）'),
  plain('(Xinhua, translated)', '（新华社，译文）'),
  plain('(China Daily)', '（《中国日报》）'),
  plain('(CGTN)', '（CGTN）'),
  plain('(Reuters)', '（路透社）'),
  plain('(Reuters calculation on customs data)', '（路透社据海关数据计算）'),
  plain('(WSJ)', '（《华尔街日报》）'),
  plain('(AP)', '（美联社）'),
  plain('(Yicai)', '（第一财经）'),
  plain('(EFE)', '（埃菲社）'),
  plain('(NHK)', '（NHK）'),
  plain('(gov.cn)', '（中国政府网）'),
  plain("(People's Daily, Japanese)", '（人民网日文版）'),
  plain('(East Money copy, inside a test fixture', '（东方财富副本，见于测试数据'),
  plain('(East Money copy)', '（东方财富副本）'),
  plain('from an economic calendar', '据财经日历'),
  plain('GACC Monthly Bulletin table (5) by customs regime, TOTAL row', '海关统计月报表（5）按贸易方式，合计行'),
  plain('detailed (second) print', '详细数据（再次公布）'),
  plain('GACC preliminary release, table by trade mode, Total Value row', '海关快讯，按贸易方式表，总值行'),
  plain('GACC review of the period', '海关总署当期述评'),
  plain('GACC review of the quarter as republished', '海关总署季度述评（转载）'),
  plain('GACC review of the half year', '海关总署上半年述评'),
  plain('GACC speech at the press conference', '海关总署在新闻发布会上的发言'),
  plain('SCIO transcript', '国新办实录'),
  plain(
    'quoted by MOFCOM on 11 September 2020 (seen through an English summary)',
    '商务部2020年9月11日引用（见于英文摘要）',
  ),
  plain('quoted by MOFCOM', '商务部引用'),
  plain('quoted by GACC spokesman in April', '海关总署发言人4月引用'),
  plain('quoted one month later', '一个月后被引用'),
  plain('quoted later', '其后被引用'),
  plain('as quoted a year later', '一年后被引用'),
  plain('National Bureau of Statistics quoting the same data with more digits', '国家统计局引用同一数据，位数更多'),
  plain('same release with more digits', '同一发布，位数更多'),
  plain('as recorded by that project', '据该项目记录'),
  plain('reported second-hand', '转引'),
  phrase(`East Money mirror of GACC as captured ${DAY}`, '东方财富所载海关数据，$1年$2月$3日抓取'),
  plain(
    '(first print only for the newest month, older months as restated by then)',
    '（仅最新一月为首次公布，此前各月为当时的修订值）',
  ),
  plain('source unit USD 1,000 rounded to 0.1 bn by the mirroring repository', '原单位为千美元，由转载方舍入到1亿美元'),
  plain('EFE report of the same release', '埃菲社对同一发布的报道'),
  plain('report of the same release', '对同一发布的报道'),
  plain('commentary on the same release', '对同一发布的评论'),
  // what is wrong with it, or particular
  plain('growth only, value not on the calendar', '仅有增速，日历未载金额'),
  plain(
    '(the site labels this growth rate in units of M; matched to GACC yuan growth)',
    '（该网站将此增速的单位标为M；已与海关人民币增速核对）',
  ),
  plain('(rounded)', '（已取整）'),
  plain('(unchanged)', '（持平）'),
  plain('site printed M where B is meant', '网站将B误印为M'),
  plain('calendar shows the single month of February here', '日历此处为2月单月'),
  phrase(`calendar later showed ${NUMBER} \\(February alone\\)`, '日历后来显示$1（2月单月）'),
  plain('release day from the official calendar', '发布日取自官方日程'),
  plain('release day given only as Wednesday', '发布日仅称星期三'),
  plain('released on a Friday', '星期五发布'),
  plain(
    'text says announced Saturday (10 Dec), a photo caption says 9 Dec',
    '正文称星期六（12月10日）公布，图片说明称12月9日',
  ),
  plain('the page prints the total as RMB7.01 billion, trillion is meant', '该页将总额印为70.1亿元，应为7.01万亿元'),
  plain('the translated page garbles the unit, figures match CNY 100 million', '译文页面单位有误，数值合亿元'),
  plain('the translated page garbles the unit, figures match USD 100 million', '译文页面单位有误，数值合亿美元'),
  plain('exports printed as 338 billion in error and left out', '出口误印为3380亿，未采用'),
  plain('single February inside the combined release', '合并发布中的2月单月'),
  plain('no separate January release', '1月未单独发布'),
  plain('no separate February release', '2月未单独发布'),
  plain('the +3.9% in the text is month on month, so left out', '正文中的+3.9%为环比，未采用'),
  plain('value given only as exceeding 4 trillion yuan, a monthly record', '金额仅称超过4万亿元，为单月新高'),
  plain('agrees with the published balance)', '与公布的差额相符）'),
  phrase(`\\(another report misprints exports as ${NUMBER}\\)`, '（另一报道将出口误印为$1）'),
  phrase(`another report prints ${NUMBER}`, '另一报道印为$1'),
  phrase(
    `another report of the same release misprints exports as ${NUMBER} \\(seen through the note of the report that prints ${NUMBER}\\)`,
    '对同一发布的另一报道将出口误印为$1（据印为$2的报道的说明）',
  ),
  plain(
    'China Daily prints 2.24 where gov.cn prints 2.42 (seen through the note of the collected row; its address is not held)',
    '《中国日报》印为2.24，中国政府网印为2.42（据所收录一行的说明；其网址未收录）',
  ),
  phrase(`DISAGREES with the GACC review \\(${NUMBER}, ${NUMBER}, ${NUMBER}\\)`, '与海关总署述评不一致（$1，$2，$3）'),
  phrase(
    `DISAGREES with official figures \\(${NUMBER} and ${NUMBER}\\) and looks unreliable`,
    '与官方数据（$1和$2）不一致，似不可靠',
  ),
  phrase(`DISAGREES with another report of the same release \\(${NUMBER}%\\)`, '与对同一发布的另一报道不一致（$1%）'),
  phrase(`DISAGREES on imports \\(official ${NUMBER}\\)`, '进口不一致（官方为$1）'),
  phrase(
    `the printed total does not equal exports plus imports \\(likely a misprint of ${NUMBER}\\)`,
    '所印总额不等于出口加进口（疑为$1之误）',
  ),
  phrase(
    `digit error in the source: exports ${NUMBER} and imports ${NUMBER} add up to ${NUMBER}, the total printed is ${NUMBER}`,
    '来源数字有误：出口$1与进口$2合计$3，所印总额为$4',
  ),
  phrase(
    `digit error in the source: exports ${NUMBER} and imports ${NUMBER} add up to ${NUMBER} billion \\(likely a misprint of ${NUMBER}\\)`,
    '来源数字有误：出口$1与进口$2合计$3，单位十亿（疑为$4之误）',
  ),
  plain('The stored copy of the table lacks some rows.', '所存表格缺少若干行。'),
  phrase(
    String.raw`The English table prints the unit as ([\d,]* ?\w+); ([\d, million]*\w+) is meant\.`,
    '英文表将单位印为$1，实为$2。',
  ),
  plain(
    'The source does not say whether value or quantity is meant; entered as value.',
    '来源未说明是金额还是数量，按金额录入。',
  ),
  plain("Quantity is meant: the year's table prints this growth of quantity.", '所指为数量：全年表中此为数量增速。'),
  phrase(
    `Value is meant: the year's table prints ${NUMBER} of value and ${NUMBER} of quantity\\.`,
    '所指为金额：全年表中金额增速为$1，数量增速为$2。',
  ),
  phrase(`Share of the whole as printed: ${NUMBER}%\\.`, '公布的占比：$1%。'),
  phrase(`Growth as printed: ${NUMBER}%\\.`, '公布的增速：$1%。'),
  // announced days
  plain('announced date of the monthly detailed figures', '月度详细数据的公告日期'),
  plain('announced date', '公告日期'),
  phrase(String.raw`GACC Announcement (\d+) of (\d{4})`, '海关总署公告$2年第$1号'),
  plain('GACC schedule for 2025 (no February release)', '海关总署2025年发布日程（2月不发布）'),
  plain('Chinese yearbook', '中文年鉴'),
  plain('English yearbook', '英文年鉴'),
  plain('yearbook', '年鉴'),
  plain('figures final after it', '此后为最终数据'),
  plain('stats.customs.gov.cn monthly official data', 'stats.customs.gov.cn月度数据'),
  plain('Came with January–February 2020.', '已随2020年1—2月发布。'),
  plain('Past its announced day; its tables are not held.', '已过公告日期；其数据表未收录。'),
  plain('To come together with February', '将与2月合并发布'),
  plain('Due on 14 October 2022; did not come', '原定2022年10月14日，未发布'),
  phrase(` · Growth: ${ADDRESS}`, ' · 增速：$1'),
  phrase(`Growth: ${ADDRESS}`, '增速：$1'),
  // what stands between phrases
  plain('; ', '；'),
  plain(', ', '，'),
  plain(': ', '：'),
  plain('. ', '。'),
  plain('.', '。'),
  plain(' ', ''),
]
