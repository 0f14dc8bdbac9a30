import { processWide } from '../process-wide.ts'

/** Who wants to know at once that a release was approved or recalled on this node. Other nodes look once a second. */
export function onApproval(wake: () => void): () => void {
  wakers().add(wake)
  return () => wakers().delete(wake)
}

export function tellApproval(): void {
  for (const wake of wakers()) wake()
}

function wakers(): Set<() => void> {
  return processWide('approval-wakers', () => new Set())
}
