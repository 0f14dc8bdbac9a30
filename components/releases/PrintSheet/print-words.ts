import { bilingual } from '../../words/bilingual.ts'

/** What stands on the printed sheet of a release and nowhere else. */
export const printWords = bilingual(
  {
    embargo: (until: string) => `Embargo ended ${until} Beijing.`,
    onDay: (day: string) => `Public since ${day}; the hour is not known.`,
    keyFigures: 'Key figures',
    value: 'value',
    growth: '% on the year',
    drivers: 'What moved them',
    since: 'Known since',
    revised: (n: string) => `Revises ${n} figures of earlier releases`,
    from: 'From',
    place: (sequence: string, at: string) => `Publication ${sequence}, ${at}`,
    hash: 'hash',
    now: 'now',
  },
  {
    embargo: (until: string) => `北京时间${until}解禁。`,
    onDay: (day: string) => `${day}起公开，钟点不详。`,
    keyFigures: '主要数据',
    value: '数值',
    growth: '同比 %',
    drivers: '变动构成',
    since: '其后所知',
    revised: (n: string) => `修订往期发布中的${n}个数字`,
    from: '来源',
    place: (sequence: string, at: string) => `第${sequence}次发布，${at}`,
    hash: '哈希',
    now: '现为',
  },
)
