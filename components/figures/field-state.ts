import type { Figure } from '#trade/figure.ts'
import { moved } from '#trade/front/moved.ts'

/**
 * What the rule above a figure says. One rule, one state; the words beside it say the same again. The states of a release's own
 * figures come from trade/wall/field.ts; `stale` (nothing heard for too long), `none` (not published) and `first-print-not-held` are added here.
 */
export type FieldState =
  | 'blank'
  | 'fresh'
  | 'provisional'
  | 'settled'
  | 'revised'
  | 'corrected'
  | 'withdrawn'
  | 'stale'
  | 'none'
  | 'first-print-not-held'

/** The mark beside the digits: p provisional, r revised, ° first print not held. A later print that moved no digit is no revision to a reader. */
export function figureMark(figure: Figure | null): 'p' | 'r' | '°' | null {
  if (!figure) return null
  if (figure.status === 'P') return 'p'
  if (figure.firstPrint === 'not-held') return '°'
  return moved(figure) ? 'r' : null
}
