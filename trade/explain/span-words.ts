import { formatPeriod } from '../format/format-period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Frame } from './knowledge.ts'

/** The months of a table, as a sentence begins: `In January–November 2024`, `2024年1—11月`. */
export function inMonths({ period }: Pick<Frame, 'period'>): Bilingual {
  return { en: `In ${formatPeriod(period, 'en', 'with-year')}`, zh: formatPeriod(period, 'zh', 'with-year') }
}
