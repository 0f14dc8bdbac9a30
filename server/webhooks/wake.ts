import { processWide } from '../process-wide.ts'

/** Who wants to know at once that somebody at this node's desk changed a receiver. Other nodes look within half a minute. */
export function onReceiverChanged(wake: () => void): () => void {
  wakers().add(wake)
  return () => wakers().delete(wake)
}

export function tellReceiverChanged(): void {
  for (const wake of wakers()) wake()
}

function wakers(): Set<() => void> {
  return processWide('webhook-wakers', () => new Set())
}
