import { Chance } from '../chance.ts'
import type { Line } from '../network/line.ts'
import type { Step } from './schedule.ts'

/** Of all lines so many are hit by one step. */
const SHARE = 0.25

/** Does to some of the lines what the step says. They report by themselves what it hit. */
export function befallLines(step: Step, lines: readonly Line[]): void {
  const chance = new Chance(Math.floor(step.whom * 2 ** 31), step.fault)
  const fit = lines.filter((line) => !line.isSpared && (step.fault !== 'replay' || line.refusesSockets))
  const some = chance.some(fit, Math.max(3, Math.ceil(fit.length * SHARE)))
  for (const line of some) {
    switch (step.fault) {
      case 'cut':
        line.cut(chance.next() < 0.5 ? 0 : chance.between(200, 8_000) * step.hard)
        break
      case 'half-open':
        line.halfOpen(40_000)
        break
      case 'delay':
        line.delay(chance.between(50, 2_500) * step.hard, chance.between(2_000, 8_000))
        break
      case 'reorder':
        line.reorder()
        break
      case 'twice':
      case 'swapped':
      case 'lost':
        line.tamper(step.fault)
        break
      case 'replay':
        line.replay()
        break
      default:
        throw new Error(`${step.fault} does not befall lines`)
    }
  }
}
