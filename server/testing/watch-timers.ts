import { createHook } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'

/**
 * Watches every timer that is made from now on, whoever makes it. `left` tells those that still run and would keep the process
 * alive, each by where it was made, and ends the watch.
 */
export function watchTimers(): { left(): Promise<string[]> } {
  const running = new Map<number, { timer: NodeJS.Timeout; madeAt: string }>()
  const hook = createHook({
    init(id, type, _trigger, timer) {
      if (type === 'Timeout') running.set(id, { timer: timer as NodeJS.Timeout, madeAt: new Error().stack ?? '' })
    },
    destroy(id) {
      running.delete(id)
    },
  }).enable()
  return {
    async left() {
      // A cleared timer is told of a turn later.
      await turn()
      await turn()
      hook.disable()
      const alive = [...running.values()].filter(({ timer }) => timer.hasRef())
      return alive.map(({ madeAt }) => maker(madeAt)).filter((line) => !line.includes('vitest'))
    },
  }
}

/** The line that made it: the first that is neither Node's own nor this file's. */
function maker(stack: string): string {
  const lines = stack.split('\n').slice(1)
  return lines.find((line) => !line.includes('node:') && !line.includes('watch-timers'))?.trim() ?? stack
}
