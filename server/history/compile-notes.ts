import type { HistoryNote } from './history-release.ts'

/** Dated facts that the sources themselves state, to annotate time. None is inferred. */
export function compileNotes(): readonly HistoryNote[] {
  return NOTES.map((note) => ({ kind: 'policy', ...note }))
}

const NOTES: readonly Omit<HistoryNote, 'kind'>[] = [
  {
    at: '2020-02-07',
    seriesKey: null,
    textEn: 'January comes with February',
    textZh: '1月起与2月合并公布',
    sourceUrl:
      'https://bdnews24.com/business/2020/02/07/china-says-will-not-release-trade-data-for-january-will-combine-with-february',
  },
  {
    at: '2022-10-14',
    seriesKey: null,
    textEn: 'September’s figures ten days late',
    textZh: '9月数据晚10天公布',
    sourceUrl:
      'https://www.marketscreener.com/news/latest/China-skips-scheduled-release-of-Sept-trade-data-in-rare-lapse--42008338/',
  },
  {
    at: '2023-07-13',
    seriesKey: 'CN.total.all.value.CNY.year-to-date',
    textEn: 'The first quarter of 2023 is restated with the half year: 9.76 trillion yuan, first 9.89',
    textZh: '随上半年数据，2023年一季度进出口由9.89万亿元调整为9.76万亿元',
    sourceUrl: 'http://ourjiangsu.com/a/20230713/1689228946746.shtml',
  },
  {
    at: '2024-10-14',
    seriesKey: 'CN.total.all.value.CNY.year-to-date',
    textEn: 'The first quarter of 2024 is restated with the first three: 10.15 trillion yuan, first 10.17',
    textZh: '随前三季度数据，2024年一季度进出口由10.17万亿元调整为10.15万亿元',
    sourceUrl: 'https://bjszhsfx.com/?p=776',
  },
]
