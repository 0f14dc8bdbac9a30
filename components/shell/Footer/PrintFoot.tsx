'use client'
import { useNow } from '#components/live/use-now.ts'
import { useCursor } from '#components/live/use-releases.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage, useWords } from '../../words/Language.tsx'

/** Only on paper: when it was printed, and after which publication, so that two prints can be told apart. */
export function PrintFoot() {
  const language = useLanguage()
  const say = useWords().shell
  const { sequence } = useCursor()
  return (
    <p className="print-only">{say.printed(formatInstant(useNow(60_000), language, 'day-time'), String(sequence))}</p>
  )
}
