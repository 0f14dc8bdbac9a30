import { bilingual } from '../words/bilingual.ts'

/** What is said of the instant figures are shown as known at. */
export const asOfWords = bilingual(
  {
    asOf: 'As of',
    knownWhen: 'what was known when',
    latestPublication: 'latest',
    pastView: 'Past view, updates held',
    knownOn: (when: string) => `as known on ${when} Beijing.`,
    changedSince: (n: string) => `${n} figures have changed since.`,
    goLatest: 'Go to latest',
    nothingThen: 'Before the first publication of these figures: nothing was known.',
    publication: 'Publication',
    anotherInstant: 'As known at another instant',
    anyInstant: 'any instant, to the second, Beijing time',
    goBack: 'Show what was known',
  },
  {
    asOf: '截至',
    knownWhen: '何时所知',
    latestPublication: '最新',
    pastView: '历史视图，暂不更新',
    knownOn: (when: string) => `截至${when}（北京时间）所知。`,
    changedSince: (n: string) => `此后有${n}个数字变动。`,
    goLatest: '查看最新',
    nothingThen: '早于这些数据的首次发布：当时一无所知。',
    publication: '发布',
    anotherInstant: '截至其他时刻所知',
    anyInstant: '任一时刻，精确到秒，北京时间',
    goBack: '查看当时所知',
  },
)
