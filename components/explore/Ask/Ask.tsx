import { COMMODITIES } from '#trade/commodities.ts'
import { COUNTERPART_GROUPS } from '#trade/counterpart-groups.ts'
import type { View } from '#trade/explore/build-view.ts'
import { PARTNERS } from '#trade/explore/cut.ts'
import { type Held, isHeld } from '#trade/explore/held.ts'
import {
  BASIS_WORDS,
  COUNTED,
  CURRENCY_WORDS,
  type Goods,
  printSelection,
  type Selection,
  SHOWN,
  SPLITS,
  VIEW_BASES,
  type ViewQuery,
} from '#trade/explore/view-query.ts'
import { type AskWord, wordChange } from '#trade/explore/word-change.ts'
import { FLOWS } from '#trade/flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { sectionOf } from '#trade/hs.ts'
import { SECTORS, sector } from '#trade/sectors.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { goodsName } from '#trade/part-name.ts'
import { ViewChoice, type ViewOption } from '../Choice/ViewChoice.tsx'
import { hsGoods, isHs, shownGoods } from '../hs-goods.ts'
import { nameInSentence, rowName } from '../row-name.ts'
import { exploreWords } from '../words.ts'
import styles from './Ask.module.css'
import { periodChoices } from './period-choices.ts'

/** The query as a sentence: each underlined word is a control. What has no figures is listed, not offered, and says why. */
export function Ask({ query, held, view, language }: { query: ViewQuery; held: Held; view: View; language: Locale }) {
  const say = exploreWords[language]
  const option = (name: AskWord, value: string, label: string, group?: string): ViewOption => {
    // What stands beside the view has figures of its own: they are no reason to offer the view another partner or other goods.
    const next = { ...query, ...(name === 'and' ? {} : { compared: [] }), ...wordChange(query, name, value) }
    const verdict = isHeld(next, held)
    return { value, label, ...(verdict === true ? {} : { why: say.why[verdict] }), ...(group ? { group } : {}) }
  }
  /** Those with figures, and the one chosen; where there is none, one line that says why. */
  const offeredOrWhy = (options: readonly ViewOption[], chosen: string, label: string): readonly ViewOption[] => {
    const offered = options.filter(({ why, value }) => why === undefined || value === chosen)
    const [first] = options
    return offered.some(({ why }) => why === undefined) || !first
      ? offered
      : [...offered, { ...first, value: 'none', label }]
  }
  const periods = periodChoices(query, view, language)
  const en = language === 'en'
  const comparedValue = query.compared.length > 0 ? printSelection(query.compared[0] ?? query) : ''
  const goods = (
    <ViewChoice
      query={query}
      name="goods"
      label={say.labels.goods}
      value={query.goods ? `${query.goods.kind}:${query.goods.code}` : 'all'}
      options={goodsOptions()}
      {...shownGoods(query.goods, language)}
    />
  )
  const partner = (
    <ViewChoice
      query={query}
      name="with"
      label={say.labels.partner}
      value={query.partner ?? 'world'}
      options={partnerOptions()}
    />
  )
  return (
    <h1 className={styles.ask}>
      {say.show}
      {en ? ' ' : ''}
      {!en && (
        <>
          {say.toward[query.flow]}
          {partner}的{goods}
        </>
      )}
      <ViewChoice
        query={query}
        name="flow"
        label={say.labels.flow}
        value={query.flow}
        options={FLOWS.map((flow) => option('flow', flow, say.flows[flow]))}
      />
      {query.goods?.kind === 'commodity' && (
        <>
          {en ? ' by ' : '的'}
          <ViewChoice
            query={query}
            name="of"
            label={say.labels.counted}
            value={query.counted}
            options={COUNTED.map((counted) => option('of', counted, say.counted[counted]))}
          />
        </>
      )}
      {en && (
        <>
          {' '}
          {say.of} {goods} {say.toward[query.flow]} {partner}
        </>
      )}
      {en ? `, ${say.in} ` : say.in}
      <ViewChoice
        query={query}
        name="in"
        label={say.labels.currency}
        value={CURRENCY_WORDS[query.currency]}
        options={CURRENCIES.map((currency) => option('in', CURRENCY_WORDS[currency], say.currencies[currency]))}
      />
      {en ? ', ' : '计，'}
      <ViewChoice
        query={query}
        name="by"
        label={say.labels.basis}
        value={BASIS_WORDS[query.basis]}
        options={VIEW_BASES.map((basis) => option('by', BASIS_WORDS[basis], say.bases[basis]))}
      />
      {en ? `, ${say.splitBy} ` : query.split === 'nothing' ? '，' : say.splitBy}
      <ViewChoice
        query={query}
        name="split"
        label={say.labels.split}
        value={query.split}
        options={SPLITS.map((split) => option('split', split, say.splits[split]))}
      />
      {query.split === 'nothing' && (
        <>
          {en ? `, ${say.andWith} ` : `，${say.andWith}`}
          <ViewChoice
            query={query}
            name="and"
            label={say.labels.compared}
            value={comparedValue}
            options={comparedOptions()}
          />
        </>
      )}
      {en ? ', ' : query.split === 'nothing' ? '，' : '分列，'}
      <ViewChoice
        query={query}
        name="from"
        label={say.labels.from}
        value={periods.from.value}
        shown={periods.from.shown}
        options={periods.from.options}
      />
      {en ? ` ${say.until} ` : say.until}
      <ViewChoice
        query={query}
        name="to"
        label={say.labels.to}
        value={periods.to.value}
        shown={periods.to.shown}
        options={periods.to.options}
      />
      {en ? ', ' : '，'}
      <ViewChoice
        query={query}
        name="show"
        label={say.labels.shown}
        value={query.shown}
        options={SHOWN.map((shown) => option('show', shown, say.shownAs[shown]))}
      />
      {query.shown === 'index' && (
        <>
          {en ? ', ' : '，'}
          <ViewChoice query={query} name="base" label={say.labels.base} {...periods.base} />
        </>
      )}
      {en ? '.' : '。'}
    </h1>
  )

  /** What may stand beside the view: its other flows, and other partners or goods of its kind. A chosen one again takes it away. */
  function comparedOptions(): ViewOption[] {
    const { flow, partner: own, goods: ownGoods } = query
    const toggled = (selection: Selection, group: string): ViewOption => {
      const text = printSelection(selection)
      const isChosen = query.compared.some((one) => printSelection(one) === text)
      const name = rowName({ code: text, kind: 'part' }, flow, language)
      return {
        ...option('and', text, name, isChosen ? say.groups.chosen : group),
        ...(isHeld({ ...query, ...selection, compared: [] }, held) === true ? {} : { why: say.why['not-held'] }),
      }
    }
    const others = FLOWS.filter((one) => one !== flow).map((one) =>
      toggled({ flow: one, partner: own, goods: ownGoods }, say.labels.flow),
    )
    const partners =
      ownGoods && !isHs(ownGoods)
        ? []
        : PARTNERS.filter((code) => code !== own).map((code) =>
            toggled({ flow, partner: code, goods: ownGoods }, say.groups.partners),
          )
    // Of a partner's goods: all its goods, and these goods of all partners.
    const wholes =
      own && ownGoods
        ? [
            toggled({ flow, partner: own, goods: null }, say.groups.partners),
            toggled({ flow, partner: null, goods: ownGoods }, say.groups.chapters),
          ]
        : []
    const siblings =
      ownGoods?.kind === 'chapter' && sectionOf(ownGoods.code)
        ? hsGoods(ownGoods)
            .chapters.filter(({ code }) => code !== ownGoods.code)
            .map((goods) => toggled({ flow, partner: own, goods }, say.groups.chapters))
        : []
    const sectors = own
      ? []
      : SECTORS.filter(({ id }) => id !== ownGoods?.code).map(({ id }) =>
          toggled({ flow, partner: null, goods: { kind: 'sector', code: id } }, say.groups.sectors),
        )
    const chosen = query.compared.map((selection) => toggled(selection, say.groups.chosen))
    const listed = [...chosen, ...others, ...wholes, ...siblings, ...partners, ...sectors]
    const once = [...new Map(listed.map((one) => [one.value, one])).values()].filter(
      ({ why, group }) => why === undefined || group === say.groups.chosen,
    )
    return [option('and', '', say.nothingBeside), ...once]
  }

  function partnerOptions(): ViewOption[] {
    const partner = (code: string, group: string) => option('with', code, nameInSentence(code, language), group)
    const listed: readonly string[] = PARTNERS
    const groups = COUNTERPART_GROUPS.filter(({ code }) => !listed.includes(code))
    const known = [...listed, ...groups.map(({ code }) => code)]
    const all = [
      ...listed.map((code) => partner(code, say.groups.partners)),
      ...groups.filter(({ isContinent }) => !isContinent).map(({ code }) => partner(code, say.groups.groups)),
      ...groups.filter(({ isContinent }) => isContinent).map(({ code }) => partner(code, say.groups.continents)),
    ]
    return [
      option('with', 'world', say.world),
      ...(query.partner && !known.includes(query.partner) ? [partner(query.partner, say.groups.chosen)] : []),
      ...offeredOrWhy(all, query.partner ?? 'world', say.groups.partners),
    ]
  }

  function goodsOptions(): ViewOption[] {
    const one = (goods: Goods, group: string) =>
      option('goods', `${goods.kind}:${goods.code}`, goodsName(goods, language), group)
    const own = query.goods && `${query.goods.kind}:${query.goods.code}`
    const withFigures = (options: readonly ViewOption[]) =>
      options.filter(({ why, value }) => why === undefined || value === own)
    const hs = hsGoods(query.goods)
    const ofSections = hs.sections.map((goods) => one(goods, say.groups.sections))
    const sections = new Set(withFigures(ofSections).map(({ value }) => value))
    const ofChapters = hs.within ? say.groups.chaptersOf(goodsName(hs.within, language)) : say.groups.chapters
    // A section leads to its chapters: without one chosen, only those of sections that are not offered stand by themselves.
    const chapters = withFigures(
      hs.chapters
        .filter(({ code }) => hs.within !== null || !sections.has(`section:${sectionOf(code)?.code}`))
        .map((goods) => one(goods, ofChapters)),
    )
    const inSector = query.goods?.kind === 'sector' ? sector(query.goods.code) : undefined
    const linesOf = new Set(Object.values(inSector?.lines ?? {}).flat())
    const lines = COMMODITIES.map(({ code }) =>
      one(
        { kind: 'commodity', code },
        inSector && linesOf.has(code) ? say.groups.linesOf(inSector[language]) : say.groups.lines,
      ),
    )
    const isOfChosen = ({ value }: ViewOption) => linesOf.has(value.slice('commodity:'.length))
    return [
      option('goods', 'all', say.allGoods),
      ...withFigures(lines.filter(isOfChosen)),
      ...(hs.within ? chapters : []),
      ...SECTORS.map(({ id }) => one({ kind: 'sector', code: id }, say.groups.sectors)),
      ...(chapters.length > 0
        ? [...withFigures(ofSections), ...(hs.within ? [] : chapters)]
        : offeredOrWhy(ofSections, own ?? 'all', say.groups.sections)),
      ...withFigures(lines.filter((line) => !isOfChosen(line))),
    ]
  }
}
