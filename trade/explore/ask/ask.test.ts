import { describe, expect, it } from 'vitest'
import { printView } from '../view-query.ts'
import { ask } from './ask.ts'

/** December 2024 is the newest month. */
const LATEST = 2024 * 12 + 11
const first = (question: string) => {
  const [view] = ask(question, LATEST).views
  return view && printView(view)
}

describe('a question is answered by the view it asks for', () => {
  it.each([
    // the issue's own two
    ['EV exports to EU since 2022 yoy', 'with=EU&goods=sector:electric-vehicles&from=2022-01'],
    ['电动汽车 对欧盟 出口 同比', 'with=EU&goods=sector:electric-vehicles'],
    // flows
    ['exports', ''],
    ['出口', ''],
    ['imports', 'flow=imports'],
    ['进口增速', 'flow=imports'],
    ['total trade', 'flow=total'],
    ['外贸总值', 'flow=total&show=level'],
    ['trade surplus', 'flow=balance&show=level'],
    ['贸易顺差', 'flow=balance&show=level'],
    ['exports and imports', 'flow=total'],
    // amounts, currencies, bases
    ['how much did China export in 2024?', 'by=year&from=2024-01&to=2024-12&show=level'],
    ['2024年出口多少', 'by=year&from=2024-01&to=2024-12&show=level'],
    ['exports in yuan', 'in=cny'],
    ['人民币计价出口', 'in=cny'],
    ['imports in US dollars per year', 'flow=imports&by=year'],
    ['exports year to date', 'by=ytd'],
    ['累计进口', 'flow=imports&by=ytd'],
    ['12-month rolling exports', 'by=rolling'],
    ['annual trade balance', 'flow=balance&by=year&show=level'],
    // periods
    ['export growth in March 2023', 'from=2023-03&to=2023-03'],
    ['2023年3月出口同比', 'from=2023-03&to=2023-03'],
    ['exports 2023-03', 'from=2023-03&to=2023-03'],
    ['exports from 2019 to 2023', 'by=year&from=2019-01&to=2023-12'],
    ['2019年至2023年出口', 'by=year&from=2019-01&to=2023-12'],
    ['imports between Jan 2020 and Jun 2021', 'flow=imports&from=2020-01&to=2021-06'],
    ['exports since March 2020', 'from=2020-03'],
    ['2020年以来的出口', 'from=2020-01'],
    ['exports before 2020', 'to=2019-12'],
    ['exports until 2021', 'to=2021-12'],
    ['exports in the last 3 years', 'from=2022-01'],
    ['近五年出口', 'from=2020-01'],
    ['imports over the past 6 months', 'flow=imports&from=2024-07'],
    ['imports this year', 'flow=imports&from=2024-01'],
    ['去年进口', 'flow=imports&by=year&from=2023-01&to=2023-12'],
    // partners
    ['exports to the United States', 'with=USA'],
    ['对美出口', 'with=USA'],
    ['imports from Japan', 'flow=imports&with=JPN'],
    ['自日本进口', 'flow=imports&with=JPN'],
    ['trade with ASEAN', 'flow=total&with=ASEAN'],
    ['与东盟贸易额', 'flow=total&with=ASEAN'],
    ['surplus with the US in 2024', 'flow=balance&by=year&with=USA&from=2024-01&to=2024-12&show=level'],
    ['Belt and Road trade', 'flow=total&with=BRI'],
    ['exports to Hong Kong', 'with=HKG'],
    ['South Korea imports', 'flow=imports&with=KOR'],
    ['对俄罗斯出口 2022年以来', 'with=RUS&from=2022-01'],
    // goods
    ['chips from Taiwan', 'flow=imports&with=TWN&goods=commodity:integrated-circuits'],
    ['芯片进口', 'flow=imports&goods=commodity:integrated-circuits'],
    ['soybeans from Brazil since 2018', 'flow=imports&with=BRA&goods=commodity:soybeans&from=2018-01'],
    ['自巴西进口大豆', 'flow=imports&with=BRA&goods=commodity:soybeans'],
    ['rare earth exports', 'goods=commodity:rare-earth'],
    ['稀土出口', 'goods=commodity:rare-earth'],
    ['iron ore imports value', 'flow=imports&goods=commodity:iron-ore&show=level'],
    ['crude oil imports from Russia', 'flow=imports&with=RUS&goods=commodity:crude-oil'],
    ['手机出口金额', 'goods=commodity:mobile-phones&show=level'],
    ['medical equipment exports 2020', 'by=year&goods=sector:medical&from=2020-01&to=2020-12'],
    ['lithium-ion batteries', 'goods=commodity:lithium-ion-batteries'],
    ['新三样出口', 'goods=sector:new-three'],
    // the Harmonized System
    ['HS 85 exports', 'goods=chapter:85'],
    ['chapter 85', 'goods=chapter:85'],
    ['第85章 出口', 'goods=chapter:85'],
    ['hs 1 imports', 'flow=imports&goods=chapter:01'],
    ['section XVI exports', 'goods=section:XVI'],
    ['第十六类出口', 'goods=section:XVI'],
    ['HS 85 exports to the US', 'with=USA&goods=chapter:85'],
    ['对美国出口第85章', 'with=USA&goods=chapter:85'],
    ['exports to the US by chapter', 'with=USA&split=chapter'],
    ['对日本出口 按类', 'with=JPN&split=section'],
    ['HS 27 imports by country', 'flow=imports&goods=chapter:27&split=country'],
    ['share of HS 85 in exports to the US', 'with=USA&split=chapter&show=share&lines=85'],
    ['iron and steel exports', 'goods=chapter:72'],
    // cuts, shares, contributions
    ['what drove exports in 2024?', 'by=year&split=sector&from=2024-01&to=2024-12&show=contribution'],
    ['2024年出口由什么拉动', 'by=year&split=sector&from=2024-01&to=2024-12&show=contribution'],
    [
      'how much of 2024’s export growth came from electronics?',
      'by=year&split=sector&from=2024-01&to=2024-12&show=contribution&lines=electronics',
    ],
    ['share of ASEAN in exports', 'split=partner&show=share&lines=ASEAN'],
    ['对美出口占比', 'split=country&show=share&lines=USA'],
    ['exports by country', 'split=country'],
    ['分国别进口', 'flow=imports&split=country'],
    ['exports by trade mode', 'split=mode'],
    ['民营企业出口占比', 'split=enterprise&show=share'],
    ['imports by continent', 'flow=imports&split=continent'],
    ['which countries buy EVs', 'goods=sector:electric-vehicles&split=country'],
    ['exports to US and EU', 'split=partner&lines=USA,EU'],
    ['exports to Japan and Vietnam since 2020', 'split=country&from=2020-01&lines=JPN,VNM'],
    ['electronics and textiles exports', 'split=sector&lines=electronics,textiles'],
    ['芯片和手机出口', 'split=commodity&lines=integrated-circuits,mobile-phones'],
  ])('%s', (question, view) => {
    expect(first(question)).toBe(view)
  })

  it('offers what one would look at next: the amount, who, and what it is made of', () => {
    expect(ask('exports since 2022', LATEST).views.map(printView)).toEqual([
      'from=2022-01',
      'from=2022-01&show=level',
      'split=country&from=2022-01&show=level',
      'split=sector&from=2022-01&show=contribution',
    ])
  })

  it('offers goods and partner apart, since few are printed together', () => {
    expect(ask('EV exports to EU', LATEST).views.slice(0, 3).map(printView)).toEqual([
      'with=EU&goods=sector:electric-vehicles',
      'goods=sector:electric-vehicles',
      'with=EU',
    ])
  })

  it('says what it did not understand, and guesses nothing where that is all', () => {
    const { views, heard } = ask('exports of unicorns', LATEST)
    expect(views).not.toEqual([])
    expect(heard.filter(({ meaning }) => meaning === null)).toEqual([{ text: 'unicorns', meaning: null }])
    expect(ask('unicorns', LATEST).views).toEqual([])
    expect(ask('what is the', LATEST).views).toEqual([])
    expect(ask('', LATEST)).toEqual({ views: [], heard: [] })
  })

  it('takes a word for no part of another', () => {
    expect(ask('usage', LATEST).views).toEqual([])
    expect(first('evening exports')).toBe('')
  })
})
