import type { Metadata } from 'next'
import { type HeldLine, Method } from '#components/method/Method.tsx'
import { methodWords } from '#components/method/method-words.ts'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { type SeriesHeld, seriesHeld } from '#server/queries/observations/series-held.ts'
import { formatCurrency } from '#trade/format/format-flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { comparePeriods, parsePeriod } from '#trade/period.ts'
import { BREAKDOWNS } from '#trade/series-key.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { capitalized } from '#trade/format/letter-case.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: methodWords[(await readPreferences()).language].title }
}

export default async function MethodPage() {
  const preferences = await readPreferences()
  const { sequence } = await readHead(database())
  const held = await seriesHeld(database(), {}, sequence)
  return (
    <TablePage preferences={preferences}>
      <Method held={heldLines(held, preferences.language)} language={preferences.language} />
    </TablePage>
  )
}

/** What is held, counted by cut, currency and basis. */
function heldLines(held: readonly SeriesHeld[], language: Locale): readonly HeldLine[] {
  const say = releaseWords[language]
  return BREAKDOWNS.flatMap((breakdown) =>
    [...CURRENCIES, null].flatMap((currency) =>
      (['month', 'year-to-date'] as const).flatMap((basis) => {
        const of = held.filter(
          (series) =>
            series.breakdown === breakdown &&
            series.basis === basis &&
            (currency ? series.unit === currency : series.measure === 'quantity'),
        )
        const periods = of
          .flatMap(({ first, last }) => [first, last])
          .toSorted((a, b) => comparePeriods(parsePeriod(a), parsePeriod(b)))
        const [first, last] = [periods[0], periods.at(-1)]
        if (!first || !last) return []
        return [
          {
            cut: capitalized(say.cuts[breakdown]),
            unit: currency ? formatCurrency(currency, language) : methodWords[language].units,
            basis: basis === 'month' ? say.monthBasis : say.ytdBasis,
            series: of.length,
            figures: of.reduce((sum, { figures }) => sum + figures, 0),
            first,
            last,
          },
        ]
      }),
    ),
  )
}
