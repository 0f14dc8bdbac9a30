import type { FigureRef } from '#trade/checks/finding.ts'
import type { DraftNews, TypedField, TypingOutcome } from '#trade/drafting.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Act } from '../answer.ts'
import { chosen, dirtyFields, type Filling, fieldsToSend, heardNews, restored, typedOver, written } from './filling.ts'
import { keepTyping, readKept } from './kept-typing.ts'
import { fieldOf } from './typed.ts'

export type TypeFigures = Act<{ code: string; fields: readonly TypedField[] }, TypingOutcome>

export interface SessionState {
  readonly filling: Filling
  readonly isSending: boolean
  /** When the server last took what was typed; null before. */
  readonly takenAt: string | null
  /** When typing that came back from the browser was made, until the server has it. */
  readonly restoredAt: string | null
  /** Why the server did not take it. It is asked again until it does. */
  readonly errors: Readonly<Record<string, Bilingual>>
}

// A number is typed in less; a screen beside this one should see it soon.
const SEND_AFTER_MS = 250
const AGAIN_AFTER_MS = 3_000

const NO_ANSWER = {
  form: {
    en: 'the server does not answer: what you typed is kept in this browser and will be sent',
    zh: '服务器未应答：录入保留在此浏览器中，恢复后自动提交',
  },
}

/**
 * One page's filling of a draft. Each field goes to the server a moment after it was typed, one request at a time; what the server
 * has not taken is kept in the browser and tried again. Knows no React: `subscribe` and `state` are what useSyncExternalStore wants.
 */
export class DraftSession {
  #state: SessionState
  #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: readonly TypedField[] = []
  #work: Promise<boolean> | null = null

  constructor(
    private readonly code: string,
    filling: Filling,
    private readonly typeFigures: TypeFigures,
  ) {
    this.#state = { filling, isSending: false, takenAt: null, restoredAt: null, errors: {} }
  }

  readonly state = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** From here on: what this browser kept comes back, and a network that returns is used at once. Answers how to stop. */
  start(): () => void {
    const kept = readKept(this.code)
    if (kept) {
      const filling = restored(this.#state.filling, kept.fields)
      this.#put({ filling, restoredAt: dirtyFields(filling).length > 0 ? kept.at : null })
      this.#sendLater(SEND_AFTER_MS)
    }
    const again = () => this.#sendLater(0)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(this.#timer)
      window.removeEventListener('online', again)
    }
  }

  /** Changes the filling; what it changes in fields is sent. */
  change(make: (filling: Filling) => Partial<Filling>): void {
    const { filling } = this.#state
    this.#put({ filling: typedOver(filling, { ...filling, ...make(filling) }) })
    this.#sendLater(SEND_AFTER_MS)
  }

  choose(ref: FigureRef, whose: 'mine' | 'theirs'): void {
    this.change((filling) => chosen(filling, ref, whose))
  }

  /** Back to what stands in the draft. */
  discard(): void {
    this.change((filling) => ({ typed: filling.base, contested: {}, added: [], removed: [] }))
    this.#put({ restoredAt: null })
  }

  hear(news: DraftNews): void {
    this.#put({ filling: heardNews(this.#state.filling, news, this.#sending) })
    // What was typed over what the draft turns out to have.
    if (!this.#work) this.#sendLater(SEND_AFTER_MS)
  }

  /** Something beside the figures was saved: the draft stands on `revision` now. */
  movedTo(revision: number): void {
    this.change((filling) => ({ revision: Math.max(filling.revision, revision) }))
  }

  /** Sends what is typed. Answers the revision that holds it all, or null where something is not written: said by field, or contested. */
  async flush(): Promise<number | null> {
    clearTimeout(this.#timer)
    while (fieldsToSend(this.#state.filling).length > 0) if (!(await this.#send())) return null
    if (this.#work) await this.#work
    return dirtyFields(this.#state.filling).length > 0 ? null : this.#state.filling.revision
  }

  #send(): Promise<boolean> {
    return (this.#work ??= this.#sendNow().finally(() => {
      this.#work = null
      this.#put({ isSending: false })
    }))
  }

  async #sendNow(): Promise<boolean> {
    const fields = fieldsToSend(this.#state.filling)
    if (fields.length === 0) return true
    this.#sending = fields
    this.#put({ isSending: true })
    const answer = await this.typeFigures({ code: this.code, fields }).catch(
      () => ({ ok: false, errors: NO_ANSWER }) as const,
    )
    this.#sending = []
    if (!answer.ok) {
      this.#put({ errors: answer.errors })
      this.#sendLater(AGAIN_AFTER_MS)
      return false
    }
    const filling = written(this.#state.filling, fields, answer.value)
    const isWhole = dirtyFields(filling).length === 0
    this.#put({
      filling,
      errors: {},
      takenAt: new Date().toISOString(),
      restoredAt: isWhole ? null : this.#state.restoredAt,
    })
    this.#sendLater(SEND_AFTER_MS)
    return true
  }

  #sendLater(ms: number): void {
    clearTimeout(this.#timer)
    if (fieldsToSend(this.#state.filling).length > 0) this.#timer = setTimeout(() => void this.#send(), ms)
  }

  #put(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change }
    if (change.filling) {
      const { filling } = this.#state
      keepTyping(
        this.code,
        dirtyFields(filling).map((ref) => ({
          ...ref,
          ...fieldOf(filling.typed, ref),
          was: fieldOf(filling.base, ref),
        })),
      )
    }
    for (const listener of this.#listeners) listener()
  }
}
