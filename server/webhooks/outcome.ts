import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { ReceiverKind } from '#trade/webhooks/receiver.ts'
import type { Answered } from './post.ts'

/** What an attempt came to. */
export interface Outcome {
  readonly isDelivered: boolean
  /** The receiver says that nothing is to be sent there any more. */
  readonly isGone: boolean
  readonly status: number | null
  readonly said: Bilingual
  readonly answer: string | null
  readonly durationMs: number
}

const ANSWER_KEPT = 500

/** Whether an answer means that it was taken. */
export function outcomeOf(kind: ReceiverKind, answered: Exclude<Answered, 'stopped'>): Outcome {
  const { status, durationMs } = answered
  if (status === null)
    return { isDelivered: false, isGone: false, status, said: answered.because, answer: null, durationMs }
  const refused = status >= 200 && status < 300 ? refusedWithin(kind, answered.answer) : ofStatus(status)
  return {
    isDelivered: refused === null,
    isGone: status === 410,
    status,
    said: refused ?? { en: `answered ${status}`, zh: `返回${status}` },
    answer: printable(answered.answer),
    durationMs,
  }
}

function ofStatus(status: number): Bilingual {
  if (status === 410) return { en: 'answered 410: it is gone', zh: '返回410：已不存在' }
  if (status >= 300 && status < 400)
    return { en: `answered ${status}: redirects are not followed`, zh: `返回${status}：不跟随重定向` }
  return { en: `answered ${status}`, zh: `返回${status}` }
}

/** 飞书 answers 200 whatever became of it, with a code that is 0 where it was taken. */
function refusedWithin(kind: ReceiverKind, answer: string): Bilingual | null {
  if (kind !== 'feishu') return null
  const code = /"code"\s*:\s*(\d+)/.exec(answer)?.[1] ?? '0'
  return code === '0' ? null : { en: `answered 200 with code ${code}: not taken`, zh: `返回200，代码${code}：未接收` }
}

/** As text that a page may show and a database keeps. */
function printable(answer: string): string | null {
  const text = answer
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, ANSWER_KEPT)
  return text || null
}
