import type { Locale } from '#trade/format/locale.ts'
import type { ClientState } from '#trade/live/client-state.ts'

/** What a page has to say beyond "live" and "not live", and for which reasons; null where that is all. */
export function trouble(state: ClientState, refusedBecause: string | null, language: Locale): string | null {
  const say = WORDS[language]
  if (state.at === 'outdated') return say.outdated
  if (refusedBecause !== null && state.at === 'offline') return say.refused(refusedBecause)
  // One trouble in a row is a matter of seconds.
  if (state.at === 'resyncing' && state.troubles > 2) return say.disagrees
  return null
}

const WORDS = {
  en: {
    outdated:
      'This page is of an older or newer edition than its server. It reloads itself as soon as the server has the page to it.',
    refused: (because: string) => `The server does not let this page connect: ${because}. It will try again.`,
    disagrees:
      'This page and its server do not agree on what was published. It keeps what it shows, and asks again ever more slowly.',
  },
  zh: {
    outdated: '本页面与服务器的版本不一致。服务器备好新页面后，本页面将自动重新加载。',
    refused: (because: string) => `服务器暂不接受本页面的连接：${because}。本页面将自动重试。`,
    disagrees: '本页面与服务器对已发布内容的记录不一致。本页面保留现有内容，并逐渐放缓重试。',
  },
} satisfies Record<Locale, unknown>
