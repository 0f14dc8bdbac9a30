import { counterpartGroup } from '../../counterpart-groups.ts'
import { COLOURED, printView, type Shown, type Split, USUAL, type ViewQuery } from '../view-query.ts'
import { hear } from './hear.ts'
import type { Heard, Meaning } from './meaning.ts'

/** What a question is answered by: the views that match, best first, and how it was understood. */
export interface Asked {
  readonly views: readonly ViewQuery[]
  readonly heard: readonly Heard[]
}

const VIEWS_AT_MOST = 4

/**
 * The views that answer a typed question, in English or Chinese: “EV exports to EU since 2022 yoy”, “电动汽车 对欧盟 出口 同比”. By rules
 * alone; what it does not know it says. No views where nothing in it asks for anything. `latest`: the newest month held, an ordinal.
 */
export function ask(question: string, latest: number): Asked {
  const heard = hear(question, latest)
  const meanings = heard.flatMap(({ meaning }) => (meaning && meaning.is !== 'filler' ? [meaning] : []))
  if (meanings.every(({ is }) => is === 'direction')) return { views: [], heard }
  const main = viewOf(meanings)
  const others = [otherFlow(main, meanings), ...halves(main), ...otherLooks(main, meanings)].filter(
    (view) => view !== null,
  )
  const views = [...new Map([main, ...others].map((view) => [printView(view), view])).values()]
  return { views: views.slice(0, VIEWS_AT_MOST), heard }
}

type Of<Is extends Meaning['is']> = Extract<Meaning, { is: Is }>

function all<Is extends Meaning['is']>(meanings: readonly Meaning[], is: Is): readonly Of<Is>[] {
  return meanings.filter((meaning): meaning is Of<Is> => meaning.is === is)
}

function viewOf(meanings: readonly Meaning[]): ViewQuery {
  const period = all(meanings, 'period')[0]
  const basis = all(meanings, 'basis')[0]?.basis ?? (period && isWholeYears(period) ? 'year' : USUAL.basis)
  const flow = flowOf(meanings)
  const shown = shownOf(meanings, flow)
  return {
    ...USUAL,
    flow,
    currency: all(meanings, 'currency')[0]?.currency ?? USUAL.currency,
    basis,
    from: period?.from ?? null,
    to: period?.to ?? null,
    shown,
    ...cutOf(meanings, shown),
  }
}

/** “In 2024” asks for the year's figure; “since 2022” for the months from then on. */
function isWholeYears({ from, to, years }: Of<'period'>): boolean {
  return years && from !== null && to !== null
}

/** Said, or told by where the goods go; trade is the total only where no flow is said. */
function flowOf(meanings: readonly Meaning[]): ViewQuery['flow'] {
  const said = all(meanings, 'flow').map(({ flow }) => flow)
  const flow = said.find((one) => one !== 'total') ?? said[0]
  if (flow) return flow
  const partnered = meanings.some(({ is }) => is === 'partner')
  return (partnered ? all(meanings, 'direction')[0]?.flow : undefined) ?? USUAL.flow
}

/** What drove growth is asked for by “drove”; a share and a growth together are a share. A balance has no growth to speak of. */
function shownOf(meanings: readonly Meaning[], flow: ViewQuery['flow']): Shown {
  const said = new Set(all(meanings, 'shown').map(({ shown }) => shown))
  const order: readonly Shown[] = ['contribution', 'share', 'growth', 'level']
  return order.find((shown) => said.has(shown)) ?? (flow === 'balance' ? 'level' : USUAL.shown)
}

type Cut = Pick<ViewQuery, 'partner' | 'goods' | 'split' | 'lines'>

/**
 * One partner and one kind of goods narrow the view; several are lines beside one another, and so is the one whose share or
 * contribution is asked for.
 */
function cutOf(meanings: readonly Meaning[], shown: Shown): Cut {
  const partners = [...new Set(all(meanings, 'partner').map(({ code }) => code))]
  const goods = [
    ...new Map(all(meanings, 'goods').map((one) => [`${one.goods.kind}:${one.goods.code}`, one.goods])).values(),
  ]
  const split = all(meanings, 'split')[0]?.split
  const isPart = shown === 'share' || shown === 'contribution'
  if (goods.length > 1 || (isPart && goods.length === 1 && split === undefined)) {
    const kind = goods[0]?.kind ?? 'sector'
    return {
      partner: partners[0] ?? null,
      goods: null,
      split: kind,
      lines: goods
        .filter((one) => one.kind === kind)
        .map(({ code }) => code)
        .slice(0, COLOURED),
    }
  }
  if (partners.length > 1 || (isPart && partners.length === 1 && split === undefined)) {
    const isGrouped = partners.some((code) => counterpartGroup(code) !== undefined)
    return {
      partner: null,
      goods: goods[0] ?? null,
      split: isGrouped ? 'partner' : 'country',
      lines: partners.slice(0, COLOURED),
    }
  }
  const usual: Split = isPart ? 'sector' : 'nothing'
  return { partner: partners[0] ?? null, goods: goods[0] ?? null, split: split ?? usual, lines: [] }
}

/** “Exports and imports”: the second is offered beside. */
function otherFlow(main: ViewQuery, meanings: readonly Meaning[]): ViewQuery | null {
  const other = all(meanings, 'flow').find(({ flow }) => flow !== main.flow && flow !== 'total')
  return other ? { ...main, flow: other.flow } : null
}

/** Of goods and a partner at once few figures are held: the one and the other are offered besides. */
function halves(main: ViewQuery): readonly ViewQuery[] {
  return main.partner && main.goods
    ? [
        { ...main, partner: null },
        { ...main, goods: null },
      ]
    : []
}

/** What one would look at next: the amount behind a growth, and who or what it is made of. */
function otherLooks(main: ViewQuery, meanings: readonly Meaning[]): readonly ViewQuery[] {
  const isSaid = meanings.some(({ is }) => is === 'shown')
  const looks: ViewQuery[] = []
  if (!isSaid && main.flow !== 'balance') looks.push({ ...main, shown: main.shown === 'level' ? 'growth' : 'level' })
  if (main.split === 'nothing' && main.flow !== 'balance') {
    if (main.partner === null) looks.push({ ...main, split: 'country', shown: 'level' })
    // Of one partner's trade there is no sector, but HS chapters there are.
    if (main.goods === null)
      looks.push({ ...main, split: main.partner === null ? 'sector' : 'chapter', shown: 'contribution' })
  }
  return looks
}
