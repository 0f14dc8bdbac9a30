import { z } from 'zod'
import { entriesAfter } from '#server/log/entries-after.ts'
import { news } from '#server/log/news.ts'
import { tail } from '#server/log/tail.ts'
import { LogEntry } from '../answers/log-entry.ts'
import { hash, sequence } from '../answers/scalars.ts'
import { operation } from '../operation.ts'
import { AFTER, wholeNumber } from '../parameters.ts'

// A proxy gives up on a request after 30 s.
const WAIT_AT_MOST_SECONDS = 25

export const log = operation({
  id: 'log',
  path: '/log',
  title: { en: 'The log', zh: '日志' },
  says: {
    en: 'Entries of the log after a sequence, whole, in order, with their hashes: whoever holds entry n can check that n+1 follows it.',
    zh: '某序号之后的日志条目，完整、依序、附哈希：持有第n条者可核对第n+1条与之相接。',
  },
  parameters: {
    after: AFTER,
    limit: {
      schema: wholeNumber(1, 100).default(20),
      example: 2,
      says: {
        en: 'Entries at most. The next are after the last of these.',
        zh: '条目数上限；其后的以末条序号为after。',
      },
    },
    wait: {
      schema: wholeNumber(0, WAIT_AT_MOST_SECONDS).default(0),
      example: 1,
      says: {
        en: 'Seconds that an answer without entries is put off, or until there is one.',
        zh: '无条目时最多等待的秒数。',
      },
    },
  },
  answer: z.object({ head: z.object({ epoch: z.string(), sequence, hash }), entries: z.array(LogEntry) }),
  list: null,
  async before({ after, wait }, request) {
    await news(tail(), after, wait * 1_000, request.signal)
  },
  async read({ query: { after, limit }, head }) {
    return {
      head: { epoch: head.epoch, sequence: head.sequence, hash: head.hash },
      entries: await entriesAfter(after, limit),
    }
  },
})
