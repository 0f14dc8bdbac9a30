import type { Level } from './level.ts'
import { assertSamePeriod } from './same-basis.ts'

/** Exports less imports of one period in one unit (BasisError, CurrencyError): ours, shown only where the agency's own is not held. */
export function balanceOf(exports: Level, imports: Level): Level {
  return combined(exports, imports, 'minus')
}

/** Exports plus imports of one period in one unit (BasisError, CurrencyError). */
export function totalOf(exports: Level, imports: Level): Level {
  return combined(exports, imports, 'plus')
}

function combined(exports: Level, imports: Level, how: 'plus' | 'minus'): Level {
  assertSamePeriod(exports, imports)
  return {
    ...exports,
    amount: exports.amount[how](imports.amount),
    lastDigit: Math.max(exports.lastDigit, imports.lastDigit),
  }
}
