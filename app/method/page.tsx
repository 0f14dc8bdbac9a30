import type { Metadata } from 'next'
import { type HeldLine, Method } from '#components/method/Method.tsx'
import { methodWords } from '#components/method/method-words.ts'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { type HeldCut, heldByCut } from '#server/queries/observations/held-by-cut.ts'
import { formatCurrency } from '#trade/format/format-flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { BASES, BREAKDOWNS } from '#trade/series-key.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { capitalized } from '#trade/format/letter-case.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: methodWords[(await readPreferences()).language].title }
}

export default async function MethodPage() {
  const [preferences, head] = await Promise.all([readPreferences(), liveHead()])
  const { sequence } = head.cursor
  const held = await heldByCut(database(), sequence)
  return (
    <TablePage preferences={preferences} head={head}>
      <Method held={heldLines(held, preferences.language)} language={preferences.language} />
    </TablePage>
  )
}

/** What is held, counted by cut, currency and basis, in this order. */
function heldLines(held: readonly HeldCut[], language: Locale): readonly HeldLine[] {
  const say = releaseWords[language]
  return BREAKDOWNS.flatMap((breakdown) =>
    [...CURRENCIES, null].flatMap((currency) =>
      BASES.flatMap((basis) => {
        const of = held.find((cut) => cut.breakdown === breakdown && cut.currency === currency && cut.basis === basis)
        if (!of) return []
        const { series, figures, first, last } = of
        return [
          {
            cut: capitalized(say.cuts[breakdown]),
            unit: currency ? formatCurrency(currency, language) : methodWords[language].units,
            basis: basis === 'month' ? say.monthBasis : say.ytdBasis,
            series,
            figures,
            first,
            last,
          },
        ]
      }),
    ),
  )
}
