import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * Process `pid`, which leads a session of its own, takes the processor only when no one else wants it. Linux weighs sessions first
 * (sched(7), autogroup), and what is in one by its nice value only then.
 */
export function yieldProcessor(pid: number): void {
  setPriority(pid, constants.priority.PRIORITY_LOW)
  try {
    writeFileSync(`/proc/${pid}/autogroup`, '19')
  } catch {
    // No Linux, or one without: the nice value counts alone.
  }
}
