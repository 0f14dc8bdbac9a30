import type { Locale } from '#trade/format/locale.ts'
import { bilingual } from '../words/bilingual.ts'

/** What the tables of figures say about themselves and their tools. */
export const tableWords = bilingual(
  {
    allRows: (n: string) => `Show all ${n} rows`,
    firstRows: (n: string) => `Show the first ${n} only`,
    everyPeriod: 'Every period as one table',
    onePeriod: (period: string) => `${period} only`,
    rows: (n: string) => `${n} rows`,
    pin: (name: string) => `Keep ${name} on top`,
    unpin: (name: string) => `Let ${name} go from the top`,
    copyTable: 'Copy the table',
    copyCells: (n: string) => `Copy ${n} cells`,
    copied: 'Copied',
    notCopied: 'The browser did not let it be copied.',
    keys: 'Arrow keys move between cells, Enter quotes one.',
    longKeys:
      'Arrow keys move between cells, with Shift they select, Ctrl+C copies what is selected, Enter quotes a cell.',
    part: 'Part',
    mark: 'Mark',
    unit: 'Value',
    left: 'Rows without a figure are left out.',
  },
  {
    allRows: (n: string) => `显示全部${n}行`,
    firstRows: (n: string) => `只显示前${n}行`,
    everyPeriod: '各期合为一表',
    onePeriod: (period: string) => `只看${period}`,
    rows: (n: string) => `共${n}行`,
    pin: (name: string) => `将${name}置顶`,
    unpin: (name: string) => `取消${name}置顶`,
    copyTable: '复制表格',
    copyCells: (n: string) => `复制${n}格`,
    copied: '已复制',
    notCopied: '浏览器不允许复制。',
    keys: '方向键移动，回车引用。',
    longKeys: '方向键移动，按住Shift选择，Ctrl+C复制所选，回车引用。',
    part: '分项',
    mark: '标记',
    unit: '数值',
    left: '无数据的行未列出。',
  },
)

/** The words of a table's tools as they travel to the browser. */
export function toolWords(language: Locale) {
  const { keys, copyTable: copy, copied, notCopied } = tableWords[language]
  return { keys, copy, copied, notCopied }
}
