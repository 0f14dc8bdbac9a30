import { bilingual } from '../../words/bilingual.ts'

export const refusalWords = bilingual(
  {
    unknown: (parameter: string, value: string) =>
      `This address says “${parameter}=${value}”, which is not known here.`,
    leftOut: ' It was left out.',
    nothing: ' Nothing is shown in its place.',
    valid: 'It may be',
    parameters: 'The address may say',
    forms: {
      month: 'a month like 2024-12, or a year',
      place: 'the sequence of a publication, like 240, or an instant, like 2023-04-13T11:00:00+08:00',
      code: 'codes of letters and digits, like USA or integrated-circuits',
      cell: 'a row and a column, like electronics.growth',
      selection: 'flows with a partner or goods, like imports,exports~USA,exports~sector:electronics',
      once: 'given once, in a few words',
    },
  },
  {
    unknown: (parameter: string, value: string) => `网址中的“${parameter}=${value}”无法识别`,
    leftOut: '，已略去。',
    nothing: '，因此不显示任何内容。',
    valid: '可用的值',
    parameters: '可用的参数',
    forms: {
      month: '月份，如2024-12，或年份',
      place: '发布序号，如240，或时刻，如2023-04-13T11:00:00+08:00',
      code: '由字母和数字组成的代码，如USA、integrated-circuits',
      cell: '行与列，如electronics.growth',
      selection: '流向及其伙伴或商品，如imports,exports~USA,exports~sector:electronics',
      once: '只写一次，且不宜过长',
    },
  },
)
