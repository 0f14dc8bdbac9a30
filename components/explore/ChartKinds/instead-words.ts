import type { Unsuited } from '#trade/explore/chart-kinds.ts'
import type { ChartKind, ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { chartKindWords } from '../chart-kind-words.ts'

/** What is said where a view is drawn otherwise than its address asks; null where it is drawn as asked. */
export function insteadWords(
  { chart }: Pick<ViewQuery, 'chart'>,
  kinds: readonly { readonly kind: ChartKind; readonly verdict: true | Unsuited }[],
  drawn: ChartKind,
  language: Locale,
): string | null {
  if (chart === null || chart === drawn) return null
  const say = chartKindWords[language]
  const why = kinds.find(({ kind }) => kind === chart)?.verdict ?? true
  return why === true ? say.insteadOf(say.kinds[chart]) : say.instead(say.kinds[chart], say.unsuited[why])
}
