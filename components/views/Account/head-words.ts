import { bilingual } from '../../words/bilingual.ts'

// What every page's head says of an account: apart from the words of views and alerts, which few pages need.
export const headWords = bilingual(
  {
    title: 'Views',
    unseen: (n: string) => `${n} new`,
    unseenSaid: (n: string) => `${n} alerts you have not seen`,
    signedOut: 'Signed out: no alerts',
    heard: (view: string, said: string) => `${view}: ${said}`,
  },
  {
    title: '视图',
    unseen: (n: string) => `${n}条新`,
    unseenSaid: (n: string) => `${n}条提醒未阅`,
    signedOut: '已退出登录：收不到提醒',
    heard: (view: string, said: string) => `${view}：${said}`,
  },
)
