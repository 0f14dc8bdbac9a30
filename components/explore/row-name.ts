import { commodity } from '#trade/commodities.ts'
import { counterpartGroup } from '#trade/counterpart-groups.ts'
import { counterpart } from '#trade/counterparts.ts'
import { enterpriseType } from '#trade/enterprise-types.ts'
import { takesArticle } from '#trade/explore/quote.ts'
import { parseSelection, type Selection } from '#trade/explore/view-query.ts'
import { type Flow, FLOWS } from '#trade/flow.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { hsChapter, hsSection } from '#trade/hs.ts'
import { sector } from '#trade/sectors.ts'
import { tradeMode } from '#trade/trade-modes.ts'
import type { ViewRow } from '#trade/explore/build-view.ts'
import { exploreWords } from './words.ts'

/** What a row of a view is called. The whole of all trade takes its flow's name. */
export function rowName({ code, kind }: Pick<ViewRow, 'code' | 'kind'>, flow: Flow, language: Locale): string {
  if (kind === 'rest') return exploreWords[language].rest
  if (code === 'all') return exploreWords[language].allOf(formatFlow(flow, language))
  const selection = code.includes('~') || FLOWS.some((one) => one === code) ? parseSelection(code) : null
  if (selection) return selectionName(selection, language)
  return partName(code, language)
}

/** What is set side by side, as a row's name: `Exports to the United States`, `自美国进口`. */
function selectionName({ flow, partner, goods }: Selection, language: Locale): string {
  const say = exploreWords[language]
  if (language === 'zh')
    return `${partner ? say.toward[flow] + partName(partner, language) : ''}${goods ? partName(goods.code, language) : ''}${formatFlow(flow, language)}`
  const of = goods
    ? ` of ${partName(goods.code, language).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`
    : ''
  return `${formatFlow(flow, language)}${of}${partner ? ` ${say.toward[flow]} ${nameInSentence(partner, language)}` : ''}`
}

/** A partner's name inside a sentence: `the United States`. In a table it has no article. */
export function nameInSentence(code: string, language: Locale): string {
  const name = partName(code, language)
  return language === 'en' && takesArticle(name) ? `the ${name}` : name
}

/** The name of a sector, line, country, group, mode or type. Codes of different kinds never coincide but for a sector named like a line. */
export function partName(code: string, language: Locale): string {
  const [type, mode] = code.split('+')
  const named =
    sector(code) ??
    counterpartGroup(code) ??
    counterpart(code) ??
    tradeMode(code) ??
    enterpriseType(type ?? code) ??
    commodity(code) ??
    hsSection(code) ??
    hsChapter(code)
  const name = named?.[language] ?? code
  return mode ? `${name}, ${tradeMode(mode)?.[language] ?? mode}` : name
}
