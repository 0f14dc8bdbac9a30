import type { ReactNode } from 'react'
import type { ViewEvent } from '#trade/events/events-of-view.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { drawnKind, type Side } from '#trade/explore/chart-kinds.ts'
import type { Held, NotHeld as Why } from '#trade/explore/held.ts'
import type { Revision } from '#trade/explore/revision.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { EventsBeside } from '../events/EventsBeside/EventsBeside.tsx'
import { stemsOf } from '../events/stems-of.ts'
import { viewAddress } from './address.ts'
import { AsOfRuler, type RulerPublication } from './AsOfRuler/AsOfRuler.tsx'
import { Ask } from './Ask/Ask.tsx'
import { isOverTime } from './ChartPanel/chart-drawings.ts'
import { sourceOf } from './ChartPanel/chart-heading.ts'
import { ChartPanel } from './ChartPanel/ChartPanel.tsx'
import { chosenRows } from './chosen-rows.ts'
import { ContributionPanel } from './ContributionPanel/ContributionPanel.tsx'
import styles from './Explorer.module.css'
import { FigureTable } from './FigureTable/FigureTable.tsx'
import { LongPanel } from './LongTable/LongPanel.tsx'
import { NotHeld } from './NotHeld/NotHeld.tsx'
import { PeriodTable } from './PeriodTable/PeriodTable.tsx'
import { QuotePanel } from './QuotePanel/QuotePanel.tsx'
import { rowColour } from './row-colour.ts'
import { rowName } from './row-name.ts'
import { Sides } from './Sides/Sides.tsx'
import { TakeAway } from './TakeAway/TakeAway.tsx'

export interface ExplorerFacts {
  readonly query: ViewQuery
  /** The place in the log it was read at. */
  readonly sequence: number
  readonly held: Held
  readonly verdict: true | Why
  readonly nearest: ViewQuery | null
  readonly view: View
  /** The lists at the side, of another currency or basis where the page's own has no such figures. */
  readonly sectors: Side
  readonly partners: Side
  readonly revisions: ReadonlyMap<string, Revision>
  readonly publications: readonly RulerPublication[]
  /** The instant a past view is read at; null for now. */
  readonly pastAt: string | null
  /** What stands beside the figures on the time axis, in the order in which it may have a stem. */
  readonly events: readonly ViewEvent[]
}

/** The analyst's page: the query as a sentence, then the same figures as lists, lines, contributions, table and quotation. */
export function Explorer({
  facts,
  save,
  embed,
  language,
}: {
  facts: ExplorerFacts
  save: ReactNode
  /** How the chart gets onto another's page. */
  embed: ReactNode
  language: Locale
}) {
  const { query, view, verdict } = facts
  const { chosen, others } = chosenRows(view, query)
  const names = (row: ViewRow) => rowName(row, query.flow, language)
  const colours = (row: ViewRow) => rowColour(row, query, chosen)
  // Without parts the panel sets first prints beside what is known now: of what is computed there are none.
  const hasBeside = view.parts.length > 0 || facts.revisions.size > 0
  // What goes with a copied table: whose figures, and an address that shows the same ones for ever.
  const source = [sourceOf(view, language), viewAddress({ ...query, asOf: facts.sequence, quote: null })]
  // A waterfall is the panel beside it, drawn large.
  const kind = view.at === null ? null : drawnKind(query, view, facts)
  const isWide = !hasBeside || kind === 'waterfall'
  return (
    <>
      <Ask query={query} held={facts.held} view={view} language={language} />
      {save}
      <div className={styles.work}>
        <aside>
          <Sides facts={facts} chosen={chosen} language={language} />
        </aside>
        {verdict !== true || view.at === null ? (
          <div className={styles.wide}>
            <NotHeld
              query={query}
              why={verdict === true ? 'not-held' : verdict}
              nearest={facts.nearest}
              language={language}
            />
          </div>
        ) : (
          <>
            <div className={isWide ? styles.wide : undefined}>
              <ChartPanel
                query={query}
                view={view}
                sides={facts}
                chosen={chosen}
                others={others}
                names={names}
                colours={colours}
                events={stemsOf(facts.events, language)}
                language={language}
              />
              <TakeAway query={query} sequence={facts.sequence} language={language} />
              {embed}
              <EventsBeside
                events={facts.events}
                withStems={kind !== null && isOverTime(kind, view)}
                language={language}
              />
              <AsOfRuler query={query} publications={facts.publications} pastAt={facts.pastAt} language={language} />
            </div>
            {!isWide && (
              <div>
                <ContributionPanel
                  query={query}
                  view={view}
                  revisions={facts.revisions}
                  names={names}
                  colours={colours}
                  language={language}
                />
              </div>
            )}
          </>
        )}
      </div>
      {verdict === true && view.at !== null && (
        <div className={styles.below}>
          {view.parts.length === 0 ? (
            <PeriodTable query={query} view={view} revisions={facts.revisions} source={source} language={language} />
          ) : query.table === 'every' ? (
            <LongPanel query={query} view={view} names={names} source={source} language={language} />
          ) : (
            <FigureTable
              query={query}
              view={view}
              revisions={facts.revisions}
              names={names}
              colours={colours}
              source={source}
              language={language}
            />
          )}
          <QuotePanel
            query={query}
            view={view}
            revisions={facts.revisions}
            link={viewAddress(query)}
            pinned={viewAddress({ ...query, asOf: facts.sequence })}
            sequence={facts.sequence}
            language={language}
          />
        </div>
      )}
    </>
  )
}
