import { COMMODITIES } from '#trade/commodities.ts'
import { COUNTERPART_GROUPS } from '#trade/counterpart-groups.ts'
import { PARTNERS } from '#trade/explore/cut.ts'
import { type Held, isHeld } from '#trade/explore/held.ts'
import type { Goods } from '#trade/explore/view-query.ts'
import { FLOWS } from '#trade/flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { MEASURED } from '#trade/vintages/print.ts'
import { asView, measuredOf, REVISION_BASES, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import { Choice, type ChoiceOption } from '../../explore/Choice/Choice.tsx'
import { goodsName } from '#trade/part-name.ts'
import { hsGoods, isHs, shownGoods } from '../../explore/hs-goods.ts'
import { nameInSentence } from '../../explore/row-name.ts'
import { exploreWords } from '../../explore/words.ts'
import { revisionsAddress } from '../address.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './Question.module.css'

/** What is asked, as a sentence: each underlined word is a control, as in the explorer. What has no figures is not offered. */
export function Question({ query, held, language }: { query: RevisionQuery; held: Held; language: Locale }) {
  const say = exploreWords[language]
  const own = vintageWords[language]
  const en = language === 'en'
  const option = (value: string, label: string, change: Partial<RevisionQuery>, group?: string): ChoiceOption => {
    const verdict = isHeld(asView({ ...query, ...change }), held)
    return {
      value,
      label,
      href: verdict === true ? revisionsAddress(query, change) : null,
      ...(verdict === true ? {} : { why: say.why[verdict] }),
      ...(group ? { group } : {}),
    }
  }
  const partnerValue = query.partner ?? 'world'
  const goodsValue = query.goods ? `${query.goods.kind}:${query.goods.code}` : 'all'
  const offered = (options: readonly ChoiceOption[], chosen: string) =>
    options.filter(({ href, value }) => href !== null || value === chosen)
  const goods = (
    <Choice
      name="goods"
      label={say.labels.goods}
      value={goodsValue}
      options={goodsOptions()}
      {...shownGoods(query.goods, language)}
    />
  )
  const partner = <Choice name="with" label={say.labels.partner} value={partnerValue} options={partnerOptions()} />
  const flow = (
    <Choice
      name="flow"
      label={say.labels.flow}
      value={query.flow}
      options={FLOWS.map((one) => option(one, say.flows[one], { flow: one, of: null }))}
    />
  )
  return (
    <h1 className={styles.question}>
      {own.show}
      {en ? (
        <>
          {' '}
          {flow} {say.of} {goods} {say.toward[query.flow]} {partner}, {say.in}{' '}
        </>
      ) : (
        <>
          {say.toward[query.flow]}
          {partner}的{goods}
          {flow}
          {say.in}
        </>
      )}
      <Choice
        name="in"
        label={say.labels.currency}
        value={query.currency}
        options={CURRENCIES.map((currency) => option(currency, say.currencies[currency], { currency }))}
      />
      {en ? ', ' : '计，'}
      <Choice
        name="by"
        label={say.labels.basis}
        value={query.basis}
        options={REVISION_BASES.map((basis) => option(basis, say.bases[basis], { basis }))}
      />
      {en ? `, ${own.seenAs} ` : `，${own.seenAs}`}
      <Choice
        name="of"
        label={own.measured}
        value={measuredOf(query)}
        options={MEASURED.map((of) => option(of, own.of[of], { of }))}
      />
      {en ? '.' : '。'}
    </h1>
  )

  function partnerOptions(): ChoiceOption[] {
    const one = (code: string, group: string) =>
      option(
        code,
        nameInSentence(code, language),
        { partner: code, goods: isHs(query.goods) ? query.goods : null },
        group,
      )
    const listed: readonly string[] = PARTNERS
    const groups = COUNTERPART_GROUPS.map(({ code }) => code).filter((code) => !listed.includes(code))
    const chosen = query.partner && ![...listed, ...groups].includes(query.partner) ? [query.partner] : []
    return [
      option('world', say.world, { partner: null }),
      ...chosen.map((code) => one(code, say.groups.chosen)),
      ...offered(
        listed.map((code) => one(code, say.groups.partners)),
        partnerValue,
      ),
      ...offered(
        groups.map((code) => one(code, say.groups.groups)),
        partnerValue,
      ),
    ]
  }

  function goodsOptions(): ChoiceOption[] {
    const one = (goods: Goods, group: string) =>
      option(
        `${goods.kind}:${goods.code}`,
        goodsName(goods, language),
        { goods, partner: isHs(goods) ? query.partner : null },
        group,
      )
    const { sections, chapters } = hsGoods(query.goods)
    return [
      option('all', say.allGoods, { goods: null }),
      ...(query.goods?.kind === 'sector' ? [one(query.goods, say.groups.chosen)] : []),
      ...offered(
        [
          ...COMMODITIES.map(({ code }) => one({ kind: 'commodity', code }, say.groups.lines)),
          ...sections.map((goods) => one(goods, say.groups.sections)),
          ...chapters.map((goods) => one(goods, say.groups.chapters)),
        ],
        goodsValue,
      ),
    ]
  }
}
