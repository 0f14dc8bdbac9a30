import { COMMODITIES } from '#trade/commodities.ts'
import { COUNTERPART_GROUPS } from '#trade/counterpart-groups.ts'
import type { View } from '#trade/explore/build-view.ts'
import { PARTNERS } from '#trade/explore/cut.ts'
import { type Held, isHeld } from '#trade/explore/held.ts'
import { SHOWN, SPLITS, VIEW_BASES, type ViewQuery } from '#trade/explore/view-query.ts'
import { FLOWS } from '#trade/flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { SECTORS } from '#trade/sectors.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { viewAddress } from '../address.ts'
import { Choice, type ChoiceOption } from '../Choice/Choice.tsx'
import { nameInSentence, partName } from '../row-name.ts'
import { exploreWords } from '../words.ts'
import styles from './Ask.module.css'
import { periodChoices } from './period-choices.ts'

/** The query as a sentence: each underlined word is a control. What has no figures is listed, not offered, and says why. */
export function Ask({ query, held, view, language }: { query: ViewQuery; held: Held; view: View; language: Locale }) {
  const say = exploreWords[language]
  const option = (value: string, label: string, change: Partial<ViewQuery>, group?: string): ChoiceOption => {
    const next = { ...query, ...change }
    const verdict = isHeld(next, held)
    return {
      value,
      label,
      href: verdict === true ? viewAddress(query, change) : null,
      ...(verdict === true ? {} : { why: say.why[verdict] }),
      ...(group ? { group } : {}),
    }
  }
  const offered = (options: readonly ChoiceOption[]) =>
    options.filter(({ href, value }) => href !== null || value === query.partner)
  const periods = periodChoices(query, view, language)
  const en = language === 'en'
  const goods = (
    <Choice
      name="goods"
      label={say.labels.goods}
      value={query.goods ? `${query.goods.kind}:${query.goods.code}` : 'all'}
      options={goodsOptions()}
    />
  )
  const partner = (
    <Choice name="with" label={say.labels.partner} value={query.partner ?? 'world'} options={partnerOptions()} />
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
      <Choice
        name="flow"
        label={say.labels.flow}
        value={query.flow}
        options={FLOWS.map((flow) =>
          option(flow, say.flows[flow], { flow, ...(flow === 'balance' ? { shown: 'level' as const } : {}) }),
        )}
      />
      {en && (
        <>
          {' '}
          {say.of} {goods} {say.toward[query.flow]} {partner}
        </>
      )}
      {en ? `, ${say.in} ` : say.in}
      <Choice
        name="in"
        label={say.labels.currency}
        value={query.currency}
        options={CURRENCIES.map((currency) =>
          option(currency, say.currencies[currency], { currency, from: null, to: null }),
        )}
      />
      {en ? ', ' : '计，'}
      <Choice
        name="by"
        label={say.labels.basis}
        value={query.basis}
        options={VIEW_BASES.map((basis) => option(basis, say.bases[basis], { basis, from: null, to: null }))}
      />
      {en ? `, ${say.splitBy} ` : query.split === 'nothing' ? '，' : say.splitBy}
      <Choice
        name="split"
        label={say.labels.split}
        value={query.split}
        options={SPLITS.map((split) => option(split, say.splits[split], { split, from: null, to: null }))}
      />
      {en ? ', ' : query.split === 'nothing' ? '，' : '分列，'}
      <Choice
        name="from"
        label={say.labels.from}
        value={periods.from.value}
        shown={periods.from.shown}
        options={periods.from.options}
      />
      {en ? ` ${say.until} ` : say.until}
      <Choice
        name="to"
        label={say.labels.to}
        value={periods.to.value}
        shown={periods.to.shown}
        options={periods.to.options}
      />
      {en ? ', ' : '，'}
      <Choice
        name="show"
        label={say.labels.shown}
        value={query.shown}
        options={SHOWN.map((shown) => option(shown, say.shownAs[shown], { shown }))}
      />
      {en ? '.' : '。'}
    </h1>
  )

  function partnerOptions(): ChoiceOption[] {
    const partner = (code: string, group: string) =>
      option(code, nameInSentence(code, language), { partner: code, from: null, to: null }, group)
    const listed: readonly string[] = PARTNERS
    const groups = COUNTERPART_GROUPS.filter(({ code }) => !listed.includes(code))
    const known = [...listed, ...groups.map(({ code }) => code)]
    return [
      option('world', say.world, { partner: null, from: null, to: null }),
      ...(query.partner && !known.includes(query.partner) ? [partner(query.partner, say.groups.chosen)] : []),
      ...offered(listed.map((code) => partner(code, say.groups.partners))),
      ...offered(groups.filter(({ isContinent }) => !isContinent).map(({ code }) => partner(code, say.groups.groups))),
      ...offered(
        groups.filter(({ isContinent }) => isContinent).map(({ code }) => partner(code, say.groups.continents)),
      ),
    ]
  }

  function goodsOptions(): ChoiceOption[] {
    const goods = (kind: 'sector' | 'commodity', code: string, group: string) =>
      option(
        `${kind}:${code}`,
        partName(code, language),
        {
          goods: { kind, code },
          from: null,
          to: null,
          ...(query.split === 'nothing' ? {} : { split: 'nothing' as const }),
        },
        group,
      )
    return [
      option('all', say.allGoods, { goods: null, from: null, to: null }),
      ...SECTORS.map(({ id }) => goods('sector', id, say.groups.sectors)),
      ...COMMODITIES.map(({ code }) => goods('commodity', code, say.groups.lines)).filter(
        ({ href, value }) => href !== null || value === `commodity:${query.goods?.code}`,
      ),
    ]
  }
}
