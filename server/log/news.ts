import type { LogTail } from './tail.ts'

/**
 * Resolves when the log's head is no longer at `sequence`, after `waitMs`, or when `signal` says that nobody waits any more;
 * whichever comes first. Leaves no timer and no listener behind.
 */
export function news(
  tail: Pick<LogTail, 'head' | 'onMoved'>,
  sequence: number,
  waitMs: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    // A process that does not follow the log would wait in vain.
    if (signal.aborted || !tail.head || tail.head.sequence > sequence) return resolve()
    const done = () => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, waitMs)
    const stop = tail.onMoved(done)
    signal.addEventListener('abort', done)
  })
}
