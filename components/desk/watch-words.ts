import { bilingual } from '../words/bilingual.ts'

/** Of watching a page of the agency. */
export const watchWords = bilingual(
  {
    watched: 'Watched pages',
    watchedHint: 'No page is watched.',
    watchTitle: 'Watch a page',
    watchAddress: 'Address',
    watchFrom: 'From (Beijing time)',
    watchUntil: 'Until (Beijing time)',
    watchLooked: 'Looked',
    watchBegin: 'Watch it',
    watchStop: 'Stop',
    watchStates: {
      waiting: 'Waits for its time',
      same: 'Nothing new',
      drafted: 'A table came',
      refused: 'Refused',
      unreadable: 'Not understood',
      failed: 'No answer',
      stopped: 'Stopped',
      over: 'Over',
    },
  },
  {
    watched: '正在监看的页面',
    watchedHint: '没有监看中的页面。',
    watchTitle: '监看页面',
    watchAddress: '网址',
    watchFrom: '开始（北京时间）',
    watchUntil: '结束（北京时间）',
    watchLooked: '最近查看',
    watchBegin: '开始监看',
    watchStop: '停止',
    watchStates: {
      waiting: '等待开始',
      same: '没有变化',
      drafted: '出现新表',
      refused: '被拒绝',
      unreadable: '无法识别',
      failed: '无应答',
      stopped: '已停止',
      over: '已结束',
    },
  },
)
