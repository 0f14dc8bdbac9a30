import { Refused, type RefusedValue } from '#components/explore/Refused/Refused.tsx'
import type { Locale } from '#trade/format/locale.ts'

/** An address that asks for what is not known: what would be shown instead would be taken, on another's page, for what was asked. */
export function EmbedRefused({ values, language }: { values: readonly RefusedValue[]; language: Locale }) {
  return (
    <main>
      <Refused values={values} language={language} isAll />
    </main>
  )
}
