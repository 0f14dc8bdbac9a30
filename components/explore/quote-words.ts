import { bilingual } from '../words/bilingual.ts'

/** What is said of one figure that is quoted. */
export const quoteWords = bilingual(
  {
    quote: 'Quote this figure',
    copy: 'Copy',
    copied: 'Copied',
    copyLink: 'Copy with link',
    sourceCell: 'Source',
    quoteSource: (stage: string, day: string) => `GACC ${stage}, ${day}`,
    grouped: 'sector as grouped by Tradewire',
    computedBy: 'computed by Tradewire',
    firstWas: (value: string) => `First printed as ${value}.`,
    nowIs: (value: string) => `Revised to ${value} since.`,
  },
  {
    quote: '引用该数字',
    copy: '复制',
    copied: '已复制',
    copyLink: '附链接复制',
    sourceCell: '来源',
    quoteSource: (stage: string, day: string) => `海关总署${stage}，${day}`,
    grouped: '行业归类：Tradewire',
    computedBy: 'Tradewire计算',
    firstWas: (value: string) => `首次公布为${value}。`,
    nowIs: (value: string) => `此后修订为${value}。`,
  },
)
