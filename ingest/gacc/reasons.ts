import type { Flow } from '#trade/flow.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Measure } from '#trade/series-key.ts'
import { type Currency, printUnit, type Unit } from '#trade/unit.ts'

// Why a table, a column, a row or a cell is not read, or read with a word of warning: what was found, and what was expected.

type Months = Pick<Period, 'first' | 'last'>

/** Of a table as a whole. */
export const ofTable = {
  noFiguresBelow: (row: number): Bilingual => ({
    en: `no row of figures below the header of row ${row}`,
    zh: `第${row}行表头之下没有数字`,
  }),
  noHeader: {
    en: 'no header found: expected columns named like Exports, 出口, Value, 金额, Quantity, ±%',
    zh: '未找到表头：应有“出口”“金额”“数量”“±%”之类的列名',
  },
  noTitle: {
    en: 'no title of a table we know above it, like "China\'s Major Exports by Quantity and Value" or 进出口商品国别（地区）总值表',
    zh: '表上方没有可识别的表名，如“进出口商品国别（地区）总值表”',
  },
  notOfOurs: (title: string, what: Bilingual): Bilingual => ({
    en: `"${title}" is a table of ${what.en}: no series of ours has these figures`,
    zh: `“${title}”是${what.zh}统计表，本站没有相应序列`,
  }),
  layoutUnseen: (title: string, what: Bilingual): Bilingual => ({
    en: `"${title}" is a table of ${what.en}, whose layout nobody has seen here: point out what is what`,
    zh: `“${title}”是${what.zh}统计表，此版式从未见过：请指定`,
  }),
  twoPeriods: (one: string, cell: string, another: string): Bilingual => ({
    en: `"${one}" and, at ${cell}, "${another}": two periods`,
    zh: `“${one}”与${cell}的“${another}”时期不一致`,
  }),
  noPeriod: (title: string | null): Bilingual => ({
    en: `no reference period in ${title === null ? 'the title' : `"${title}"`}: expected one like "December 2024", "1-12.2024", 2024年1至12月`,
    zh: `${title === null ? '表名' : `“${title}”`}没有写明时期：应为“2024年12月”“2024年1至12月”之类`,
  }),
  unknownUnit: (words: string): Bilingual => ({
    en: `unknown unit "${words}": expected one like CNY 100 Million, US$1,000, 亿元人民币, 万美元`,
    zh: `未知单位“${words}”：应为“亿元人民币”“万美元”之类`,
  }),
  twoCurrencies: (said: readonly { readonly cell: string; readonly words: string }[]): Bilingual => ({
    en: `two currencies: ${said.map(({ cell, words }) => `${cell} says ${words}`).join(', ')}`,
    zh: `币种不一致：${said.map(({ cell, words }) => `${cell}为${words}`).join('，')}`,
  }),
  noUnit: {
    en: 'no unit above the table: expected a line like "Unit: CNY 100 Million" or 单位：亿元人民币',
    zh: '表上方没有单位：应有“单位：亿元人民币”之类的一行',
  },
  usualUnit: (unit: Unit): Bilingual => ({
    en: `no unit line: read in this table's usual unit, ${printUnit(unit)}`,
    zh: `没有单位行：按此表惯用的${formatUnit(unit, 'zh')}读取`,
  }),
}

/** Of a column, by its header. */
export const ofColumn = {
  growthOfNone: {
    en: 'growth of a column that the table does not have: not read',
    zh: '表中没有此增速对应的列，未读取',
  },
  growthOfWhich: {
    en: 'growth of which column? The header does not say: not read',
    zh: '表头未说明这是哪一列的增速，未读取',
  },
  growthOfMonthOr: (period: Period): Bilingual => ({
    en: `growth of the month or of ${printPeriod(period)}? The header does not say: not read`,
    zh: `表头未说明是当月还是${formatPeriod(period, 'zh', 'with-year')}的增速，未读取`,
  }),
  growthOfMonth: {
    en: 'the header does not say whether growth is of the month: read as of the month',
    zh: '表头未说明是否为当月增速：按当月读取',
  },
  headedAs: (cell: string): Bilingual => ({
    en: `headed as ${cell} is: which is which?`,
    zh: `表头与${cell}相同，无法区分`,
  }),
  twoFlows: (above: Flow, below: Flow): Bilingual => ({
    en: `the header names ${below} below ${above}`,
    zh: `表头上下矛盾：“${formatFlow(above, 'zh')}”之下为“${formatFlow(below, 'zh')}”`,
  }),
  twoMeasures: (above: Measure, below: Measure): Bilingual => ({
    en: `the header names ${below} below ${above}`,
    zh: `表头上下矛盾：“${MEASURE[above]}”之下为“${MEASURE[below]}”`,
  }),
  noMember: (header: string): Bilingual => ({
    en: `"${header}": expected an enterprise type or a regime; the column is not read`,
    zh: `“${header}”：应为企业性质或贸易方式，该列未读取`,
  }),
  laterYear: (found: number, year: number): Bilingual => ({
    en: `headed ${found} in a table of ${year}`,
    zh: `${year}年的表，列头却是${found}年`,
  }),
  wrongYearBefore: (found: number, expected: number): Bilingual => ({
    en: `headed ${found}, expected ${expected}: read as the year before`,
    zh: `列头为${found}年，应为${expected}年：按上年读取`,
  }),
  otherMonths: (found: Months, title: Months, isGrowth: boolean): Bilingual => ({
    en: `headed ${months(found).en}, but the title says ${months(title).en}${isGrowth ? ' (growth)' : ''}`,
    zh: `列头为${months(found).zh}，表名却为${months(title).zh}${isGrowth ? '（增速列）' : ''}`,
  }),
}

/** Of a row, by its label. */
export const ofRow = {
  noFigure: (label: string): Bilingual => ({
    en: `"${label}": no figure in this row, which is not read`,
    zh: `“${label}”：此行没有数字，未读取`,
  }),
  notRead: (label: string, why: Bilingual): Bilingual => ({
    en: `"${label}": ${why.en}; the row is not read`,
    zh: `“${label}”：${why.zh}，此行未读取`,
  }),
  readBefore: (label: string, name: Bilingual, row: number): Bilingual => ({
    en: `"${label}" is ${name.en}, which row ${row} is already; this row is not read`,
    zh: `“${label}”即${name.zh}，与第${row}行重复，此行未读取`,
  }),
  textWithoutLabel: { en: 'a text without a label before it: not read', zh: '文字之前没有行名，未读取' },
  figuresWithoutLabel: { en: 'figures without a label before them: not read', zh: '数字之前没有行名，未读取' },
  noFlow: {
    en: 'expected exports, imports, their total or balance, or a period',
    zh: '应为出口、进口、进出口、差额，或某一时期',
  },
  mayBeAny: (codes: readonly string[]): Bilingual => ({
    en: `may be any of ${codes.join(', ')}`,
    zh: `可能是${codes.join('、')}中的任一项`,
  }),
  unknown: (what: Bilingual): Bilingual => ({ en: `no name of ${what.en} that we know`, zh: `不是已知的${what.zh}` }),
}

/** Of a cell of figures. */
export const ofCell = {
  noFlow: {
    en: 'exports or imports? Neither the title nor the header says: not read',
    zh: '表名和表头均未说明是出口还是进口，未读取',
  },
  expectedNumber: (unit: Bilingual, found: Bilingual): Bilingual => ({
    en: `expected a number in ${unit.en}, or - where there is none, found ${found.en}`,
    zh: `应为数字（单位：${unit.zh}），无数字时为“-”，实为${found.zh}`,
  }),
  expectedGrowth: (found: Bilingual): Bilingual => ({
    en: `expected growth in percent, found ${found.en}: taken without it`,
    zh: `应为百分比增速，实为${found.zh}：只取数值，不取增速`,
  }),
  blankGrowth: {
    en: 'blank: expected growth in percent, or - where there is none',
    zh: '空白：应为百分比增速，无增速时为“-”',
  },
  unknownUnit: (printed: string): Bilingual => ({
    en: `"${printed}": no unit of quantity that we know; the quantities are taken in it as printed`,
    zh: `“${printed}”：不是已知的数量单位，数量按原单位读取`,
  }),
  quantityWithoutUnit: (unitCell: string | null): Bilingual => ({
    en: `a quantity, and no unit for it in ${unitCell ?? 'the table'}: not read`,
    zh: `有数量，但${unitCell ?? '表中'}没有单位，未读取`,
  }),
}

/** Of a table that is read as a person pointed out. */
export const ofMapping = {
  noWords: {
    en: 'no word above the first row of figures: there is nothing to know the layout by',
    zh: '首行数字之上没有文字，下次无从识别此版式',
  },
  noColumn: {
    en: 'no column of values or quantities was pointed out',
    zh: '尚未指明金额列或数量列',
  },
  noFigure: (row: number): Bilingual => ({
    en: `row ${row} has no figure in the columns pointed out: the first row of figures is another`,
    zh: `第${row}行在所指各列中没有数字：首行数字另在他处`,
  }),
  noPeriod: (text: string): Bilingual => ({
    en: `"${text}" names no month with its year: expected words like "December 2024", 2024年1至12月`,
    zh: `“${text}”没有写明年月：应为“2024年12月”“2024年1至12月”之类`,
  }),
  periodUntold: {
    en: 'no cell of this layout says its period: type it',
    zh: '此版式没有单元格写明时期：请录入',
  },
  noUnit: (text: string): Bilingual => ({
    en: `"${text}" names no unit of money: expected words like "CNY 100 Million", 亿元, 万美元`,
    zh: `“${text}”没有写明金额单位：应为“亿元”“万美元”之类`,
  }),
  otherUnit: (said: string, unit: Unit): Bilingual => ({
    en: `"${said}", but the unit chosen is ${printUnit(unit)}`,
    zh: `此处为“${said}”，所选单位却是${formatUnit(unit, 'zh')}`,
  }),
  headedMonths: (found: Months, period: Months): Bilingual => ({
    en: `headed ${months(found).en}, but the period is ${months(period).en}`,
    zh: `列头为${months(found).zh}，时期却为${months(period).zh}`,
  }),
  headedYear: (found: number, year: number): Bilingual => ({
    en: `headed ${found}, but the period is of ${year}`,
    zh: `列头为${found}年，时期却在${year}年`,
  }),
  partnersOfOthers: {
    en: 'partners are named beside HS sections and chapters alone: no series of ours crosses them with anything else',
    zh: '伙伴只与HS类、章交叉：本站没有与其他项目交叉的序列',
  },
  unknownPartner: (text: string): Bilingual => ({
    en: `"${text}": expected a country, region or group over this column`,
    zh: `“${text}”：此列之上应为国家、地区或集团名称`,
  }),
  growthOfNone: {
    en: 'growth of a column that was not pointed out',
    zh: '未指明此增速对应的列',
  },
  pointedTwice: (cell: string): Bilingual => ({
    en: `said to be what ${cell} is: which is which?`,
    zh: `与${cell}指为同一内容，无法区分`,
  }),
  columnUnsaid: (letters: string): Bilingual => ({
    en: `column ${letters} has figures, and nothing was said of it: not read`,
    zh: `${letters}列有数字，但未指明内容，未读取`,
  }),
  lastRowGone: (label: string): Bilingual => ({
    en: `no row "${label}", where reading was to end: read to the end of the sheet`,
    zh: `未找到末行“${label}”，已读取至表尾`,
  }),
  readByLayout: (cell: string): Bilingual => ({
    en: `this figure is read from ${cell} already, as the official layout has it: not read here`,
    zh: `已按官方版式从${cell}读取此数，此处未读取`,
  }),
  nothingRead: (first: { readonly cell: string; readonly reason: Bilingual } | undefined): Bilingual => ({
    en: `no figure was read${first ? `; first, ${first.cell}: ${first.reason.en}` : ''}`,
    zh: `没有读到数字${first ? `。首先，${first.cell}：${first.reason.zh}` : ''}`,
  }),
}

/** What stands in a cell that is no figure. */
export const found = {
  blank: { en: 'a blank', zh: '空白' },
  text: (text: string): Bilingual => ({ en: `"${text}"`, zh: `“${text}”` }),
  formula: (text: string): Bilingual => ({
    en: `a formula, last computed to "${text}"`,
    zh: `公式（上次算得“${text}”）`,
  }),
  error: (text: string): Bilingual => ({ en: `the error value ${text}`, zh: `错误值${text}` }),
  date: (text: string): Bilingual => ({ en: `a date, "${text}"`, zh: `日期“${text}”` }),
}

/** A unit of money, or of a quantity as the table prints it. */
export function unitWords(
  unit: { readonly money: { currency: Currency; scale: number } } | { readonly printed: string },
): Bilingual {
  if ('printed' in unit) return { en: unit.printed, zh: unit.printed }
  const { currency: base, scale } = unit.money
  return { en: printUnit({ base, scale }), zh: formatUnit({ base, scale }, 'zh') }
}

const MEASURE: Record<Measure, string> = { value: '金额', quantity: '数量' }

function months({ first, last }: Months): Bilingual {
  return first === last
    ? { en: `month ${last}`, zh: `${last}月` }
    : { en: `months ${first} to ${last}`, zh: `${first}至${last}月` }
}
