import { comeBackWithinMs } from '#server/live/pulse.ts'
import { reportWithinMs } from '#trade/live/report-wait.ts'

/** Within how many ms all of so many screens of one node have reported what they painted. */
export function reportedWithinMs(screens: number): number {
  return reportWithinMs(comeBackWithinMs(screens))
}
