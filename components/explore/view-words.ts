import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { nameInSentence, partName } from './row-name.ts'
import { exploreWords } from './words.ts'

/** A view in a few words: `Exports to the United States in yuan, year to date`. */
export function viewWords(query: ViewQuery, language: Locale): string {
  const say = exploreWords[language]
  const partner = query.partner && partName(query.partner, language)
  const goods = query.goods && partName(query.goods.code, language)
  const split = query.split === 'nothing' ? null : say.splits[query.split]
  if (language === 'zh') {
    const what = `${partner ? say.toward[query.flow] + partner : ''}${goods ?? ''}${say.flows[query.flow]}`
    return [what, split && `按${split}`, say.currencies[query.currency], say.bases[query.basis]]
      .filter(Boolean)
      .join('，')
  }
  const what = `${capital(say.flows[query.flow])}${goods ? ` of ${lower(goods)}` : ''}${partner ? ` ${say.toward[query.flow]} ${nameInSentence(query.partner ?? '', language)}` : ''}${split ? ` by ${split}` : ''}`
  return `${what} in ${say.currencies[query.currency]}, ${say.bases[query.basis]}`
}

/** What is drawn, without currency and basis: `Exports by sector`. */
export function subjectWords(query: ViewQuery, language: Locale): string {
  const words = viewWords(query, language)
  return language === 'zh'
    ? words
        .split('，')
        .slice(0, query.split === 'nothing' ? 1 : 2)
        .join('，')
    : words.slice(0, words.lastIndexOf(' in '))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lower(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
