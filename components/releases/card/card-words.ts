import { bilingual } from '../../words/bilingual.ts'

/** What a release’s card and its printed sheet say round its figures. */
export const cardWords = bilingual(
  {
    about: (release: string) => `China’s trade: ${release}`,
    released: (when: string) => `Released ${when} Beijing`,
    releasedOn: (day: string) => `Released ${day}`,
    agency: 'General Administration of Customs of China (GACC)',
    and: '. ',
  },
  {
    about: (release: string) => `中国外贸：${release}`,
    released: (when: string) => `北京时间${when}公布`,
    releasedOn: (day: string) => `${day}公布`,
    agency: '中华人民共和国海关总署',
    and: '。',
  },
)
