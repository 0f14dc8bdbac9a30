import { isSideBySide, printSelection, type ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { goodsName, partName } from '#trade/part-name.ts'
import { nameInSentence, rowName } from './row-name.ts'
import { exploreWords } from './words.ts'
import { capitalized, lowered } from '#trade/format/letter-case.ts'

/** A view in a few words: `Exports to the United States in yuan, year to date`. */
export function viewWords(query: ViewQuery, language: Locale): string {
  const say = exploreWords[language]
  const how = [say.currencies[query.currency], say.bases[query.basis]]
  return language === 'zh'
    ? [subjectWords(query, language), ...how].join('，')
    : `${subjectWords(query, language)} in ${how.join(', ')}`
}

/** What is drawn, without currency and basis: `Exports by sector`, `Exports to Japan beside exports to ASEAN`. */
export function subjectWords(query: ViewQuery, language: Locale): string {
  const say = exploreWords[language]
  const partner = query.partner && partName(query.partner, language)
  const goods = query.goods && goodsName(query.goods, language)
  const split = query.split === 'nothing' ? null : say.splits[query.split]
  const beside = isSideBySide(query)
    ? query.compared.map((one) => rowName({ code: printSelection(one), kind: 'part' }, query.flow, language))
    : []
  if (language === 'zh') {
    const counted = query.counted === 'value' ? '' : say.counted[query.counted]
    const what = `${partner ? say.toward[query.flow] + partner : ''}${goods ?? ''}${say.flows[query.flow]}${counted}`
    return [[what, ...beside].join('、'), split && `按${split}`].filter(Boolean).join('，')
  }
  const counted = query.counted === 'value' ? '' : ` by ${say.counted[query.counted]}`
  const what = `${capitalized(say.flows[query.flow])}${goods ? ` of ${lowered(goods)}` : ''}${partner ? ` ${say.toward[query.flow]} ${nameInSentence(query.partner ?? '', language)}` : ''}${split ? ` by ${split}` : ''}${counted}`
  return beside.length === 0 ? what : `${what} beside ${beside.map(lowered).join(' and ')}`
}

/** What a view's parts add up to, inside a sentence: `exports`, `exports to the United States`, `exports of cotton (HS 52)`. */
export function wholeWords(query: ViewQuery, language: Locale): string {
  return lowered(subjectWords({ ...query, split: 'nothing', compared: [] }, language))
}
