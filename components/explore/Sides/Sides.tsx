import { Link } from '../../shell/Link/Link.tsx'
import type { ViewRow } from '#trade/explore/build-view.ts'
import type { Side } from '#trade/explore/chart-kinds.ts'
import { isHeld } from '#trade/explore/held.ts'
import { growthShown } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { missing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { partName } from '#trade/part-name.ts'
import { viewAddress } from '../address.ts'
import { AskBox } from '../AskBox/AskBox.tsx'
import { toggledLines } from '../chosen-rows.ts'
import { flowColour, partColour } from '../colour-of.ts'
import { isHs } from '../hs-goods.ts'
import type { ExplorerFacts } from '../Explorer.tsx'
import { PickList, type PickItem } from '../PickList/PickList.tsx'
import { punctuation } from '../../words/punctuation.ts'
import { exploreWords } from '../words.ts'

/** The lists at the side: sectors and partners as data and as filter, and a question in one's own words. */
export function Sides({
  facts,
  chosen,
  language,
}: {
  facts: ExplorerFacts
  chosen: readonly ViewRow[]
  language: Locale
}) {
  const { query, held } = facts
  const say = exploreWords[language]
  const subtitle = ({ query: side, view: { at } }: Side) => {
    const measured = query.flow === 'balance' ? say.shareOnly : say.shareAndGrowth(say.flows[query.flow])
    if (isOwn(side) || !at) return measured
    return `${measured}${punctuation[language].semicolon}${say.inAnother(say.currencies[side.currency], say.bases[side.basis], formatPeriod(printPeriod(at), language, 'with-year'))}`
  }
  const yuan: ViewQuery = {
    ...query,
    currency: 'CNY',
    basis: 'year-to-date',
    partner: null,
    goods: null,
    from: null,
    to: null,
    lines: [],
    quote: null,
    sort: null,
  }
  const none = (words: string, split: 'sector' | 'partner') => (
    <>
      {words}{' '}
      {isHeld({ ...yuan, split }, held) === true && (
        <Link className="link" href={viewAddress({ ...yuan, split })} scroll={false}>
          {say.inYuan}
        </Link>
      )}
    </>
  )
  return (
    <>
      <AskBox />
      <PickList
        title={say.sectors}
        subtitle={subtitle(facts.sectors)}
        items={itemsOf(facts.sectors, 'sector')}
        none={none(say.noSectors, 'sector')}
        language={language}
      />
      <PickList
        title={say.partners}
        subtitle={subtitle(facts.partners)}
        items={[...world(), ...itemsOf(facts.partners, 'partner')]}
        none={none(say.noPartners, 'partner')}
        language={language}
      />
    </>
  )

  function itemsOf({ query: side, view: { parts, at } }: Side, split: 'sector' | 'partner'): PickItem[] {
    return parts.map((row, place): PickItem => {
      const cell = at ? row.cells.get(printPeriod(at)) : undefined
      const isSplit = query.split === split && query.partner === null && query.goods === null && isOwn(side)
      const isAsked = split === 'sector' ? query.goods?.code === row.code : query.partner === row.code
      const isChosen = isSplit ? chosen.some(({ code }) => code === row.code) : isAsked
      const name = partName(row.code, language)
      return {
        code: row.code,
        name,
        isChosen,
        share: cell?.sharePercent ?? missing('not-held'),
        growth: cell ? growthShown(cell) : missing('not-held'),
        colour: partColour(
          row.code,
          isSplit
            ? Math.max(
                0,
                chosen.findIndex(({ code }) => code === row.code),
              )
            : place,
        ),
        action: (isSplit ? (isChosen ? say.unchoose : say.choose) : isChosen ? say.unfilter : say.filterBy)(name),
        href: isSplit
          ? viewAddress(query, { lines: toggledLines(chosen, row.code) })
          : filterAddress(side, split, isAsked ? null : row.code),
      }
    })
  }

  function isOwn(side: ViewQuery): boolean {
    return side.currency === query.currency && side.basis === query.basis
  }

  function filterAddress(side: ViewQuery, split: 'sector' | 'partner', code: string | null): string {
    const shape = { currency: side.currency, basis: side.basis, split: 'nothing', from: null, to: null } as const
    if (split === 'sector')
      return viewAddress(query, { ...shape, partner: null, goods: code === null ? null : { kind: 'sector', code } })
    // HS goods stay, where they are held of the partner.
    const both = { ...shape, partner: code, goods: query.goods }
    const stays = isHs(query.goods) && isHeld({ ...query, ...both }, held) === true
    return viewAddress(query, stays ? both : { ...both, goods: null })
  }

  function world(): PickItem[] {
    const {
      query: side,
      view: { whole, at, parts },
    } = facts.partners
    const cell = at ? whole.cells.get(printPeriod(at)) : undefined
    if (parts.length === 0 || !cell) return []
    const isChosen = query.partner === null && query.split === 'nothing' && query.goods === null
    return [
      {
        code: 'world',
        name: say.worldRow,
        share: cell.sharePercent,
        growth: growthShown(cell),
        colour: flowColour(query.flow),
        isChosen,
        action: say.filterBy(say.worldRow),
        href: filterAddress(side, 'partner', null),
      },
    ]
  }
}
