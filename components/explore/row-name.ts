import { takesArticle } from '#trade/explore/quote.ts'
import { parseSelection, type Selection } from '#trade/explore/view-query.ts'
import { type Flow, FLOWS } from '#trade/flow.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { goodsName, partName } from '#trade/part-name.ts'
import type { ViewRow } from '#trade/explore/build-view.ts'
import { exploreWords } from './words.ts'
import { lowered } from '#trade/format/letter-case.ts'

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
    return `${partner ? say.toward[flow] + partName(partner, language) : ''}${goods ? goodsName(goods, language) : ''}${formatFlow(flow, language)}`
  const of = goods ? ` of ${lowered(goodsName(goods, language))}` : ''
  return `${formatFlow(flow, language)}${of}${partner ? ` ${say.toward[flow]} ${nameInSentence(partner, language)}` : ''}`
}

/** A partner's name inside a sentence: `the United States`. In a table it has no article. */
export function nameInSentence(code: string, language: Locale): string {
  const name = partName(code, language)
  return language === 'en' && takesArticle(name) ? `the ${name}` : name
}
