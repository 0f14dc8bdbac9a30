import type { Operation } from '../operation.ts'
import { calendar } from './calendar.ts'
import { corrections } from './corrections.ts'
import { events } from './events.ts'
import { log } from './log.ts'
import { observations } from './observations.ts'
import { publications } from './publications.ts'
import { release } from './release.ts'
import { releases } from './releases.ts'
import { series } from './series.ts'

/** Everything that can be asked of the API, in the order it is documented. */
export const OPERATIONS: readonly Operation[] = [
  observations,
  series,
  releases,
  release,
  publications,
  corrections,
  calendar,
  events,
  log,
]
