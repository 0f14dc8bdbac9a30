import { fixed } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { isSideBySide, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { waterfallNotes } from '../ChartPanel/chart-notes.ts'
import { FirstAndNow } from '../FirstAndNow/FirstAndNow.tsx'
import { addedUp } from '../Waterfall/added-up.ts'
import { Waterfall } from '../Waterfall/Waterfall.tsx'
import { wholeWords } from '../view-words.ts'
import { waterfallFacts, waterfallRows } from '../Waterfall/waterfall-rows.ts'
import { chartWords } from '../chart-words.ts'
import { exploreWords } from '../words.ts'
import styles from './ContributionPanel.module.css'

/** What added up to the growth of the whole; without a split, or where selections stand side by side, first prints beside what is known now. */
export function ContributionPanel({
  query,
  view,
  revisions,
  names,
  colours,
  language,
}: {
  query: ViewQuery
  view: View
  revisions: ReadonlyMap<string, Revision>
  names: (row: ViewRow) => string
  colours: (row: ViewRow) => string | null
  language: Locale
}) {
  const say = exploreWords[language]
  if (view.parts.length === 0) {
    const rows = view.slots.toReversed().map((period) => ({
      key: printPeriod(period),
      name: formatPeriod(printPeriod(period), language, 'short-with-year'),
      revision: revisions.get(printPeriod(period)),
    }))
    return <FirstAndNow query={query} head={say.period} rows={rows} language={language} />
  }
  if (isSideBySide(query)) {
    const rows = view.parts.map((row) => ({ key: row.code, name: names(row), revision: revisions.get(row.code) }))
    return (
      <FirstAndNow
        query={query}
        head={view.at ? formatPeriod(view.at, language, 'with-year') : say.period}
        rows={rows}
        language={language}
      />
    )
  }
  const added = addedUp(view)
  if (!added) {
    return (
      <section className={styles.panel}>
        <h2>{chartWords[language].overlapTitle}</h2>
        <p className={styles.none}>{chartWords[language].noContribution}</p>
      </section>
    )
  }
  const { at, whole, growth, runs, isAbout } = added
  const rows = waterfallRows(waterfallFacts(added, view.whole, { name: names, colour: colours }, language), language)
  const text = formatGrowth(fixed(growth, 1), language)
  const period = formatPeriod(at, language, 'with-year')
  const printed = whole.printedGrowth
  return (
    <section className={styles.panel}>
      <h2>
        {runs
          ? (isAbout ? chartWords[language].whatAddedAbout : chartWords[language].whatAdded)(text)
          : chartWords[language].overlapTitle}
        <small>
          {chartWords[language].contributionOf(say.splits[query.split], wholeWords(query, language), period)}
          {printed !== null &&
            formatGrowth(printed, language) !== text &&
            `${language === 'en' ? '. ' : '。'}${chartWords[language].printedWas(formatGrowth(printed, language))}`}
        </small>
      </h2>
      <Waterfall {...rows} />
      {at !== printPeriod(view.slots.at(-1) ?? view.at ?? { year: 0, first: 1, last: 1 }) && (
        <p className={styles.note}>{say.tableOf(period)}</p>
      )}
      <p className={styles.source}>
        <b>{chartWords[language].contributionsBy}</b> · {waterfallNotes(added, language).join(' · ')}
      </p>
    </section>
  )
}
