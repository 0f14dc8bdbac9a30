import { bilingual } from '../words/bilingual.ts'

/** Of rehearsals: the whole instant with made-up figures. */
export const rehearsalWords = bilingual(
  {
    rehearsal: 'Rehearsal',
    rehearsalLead:
      'The whole instant on the real path with made-up figures: entered, approved by a second person, published to the second. It runs beside the record on a copy of it, at an address of its own. Every screen that goes there is watermarked; no other sees it, and nothing of it comes into the record.',
    rehearsedPeriod: 'The release to rehearse',
    rehearsedPeriodHint: 'A month as 2024-12, January and February as 2024-01..02',
    lasts: 'It ends by itself after',
    minutes: (n: number) => `${n} minutes`,
    startRehearsal: 'Start the rehearsal',
    rehearsalPreparing: 'The record is being copied; this takes some seconds.',
    rehearsalOf: (period: string) => `A rehearsal of ${period} goes on`,
    rehearsalAt: 'It is at this address, for every screen that is to join:',
    rehearsalWall: 'A wall',
    rehearsalDesk: 'Its desk',
    rehearsalSignIn:
      'Sign in there with your account. The made-up figures wait in review: approve them for an instant, or send them back and type your own.',
    endsAt: (time: string) => `It ends at ${time} Beijing.`,
    endRehearsal: 'End it now',
    approverStarts: 'An approver starts it.',
    rehearsalFailed: (why: string) => `The last one came to nothing: ${why}`,
  },
  {
    rehearsal: '演练',
    rehearsalLead:
      '用虚构数字走完真实发布流程：录入、第二人批准、准时发布。演练在记录的副本上、以独立地址运行。加入的屏幕均有水印；其他屏幕看不到，也不会进入记录。',
    rehearsedPeriod: '演练的发布',
    rehearsedPeriodHint: '月份如2024-12，1—2月如2024-01..02',
    lasts: '自动结束时间',
    minutes: (n: number) => `${n}分钟后`,
    startRehearsal: '开始演练',
    rehearsalPreparing: '正在复制记录，约需数秒。',
    rehearsalOf: (period: string) => `正在演练${period}`,
    rehearsalAt: '演练地址，供需要加入的屏幕打开：',
    rehearsalWall: '大屏',
    rehearsalDesk: '演练编辑台',
    rehearsalSignIn: '请用本人账户在该处登录。虚构数字已待审：可批准到某一时刻，或退回后自行录入。',
    endsAt: (time: string) => `北京时间${time}结束。`,
    endRehearsal: '立即结束',
    approverStarts: '由批准人开始演练。',
    rehearsalFailed: (why: string) => `上次演练未成：${why}`,
  },
)
