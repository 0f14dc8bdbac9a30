import type { Locale } from '#trade/format/locale.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Measured } from '#trade/vintages/print.ts'
import { asView, measuredOf, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import { subjectWords } from '../explore/view-words.ts'
import { exploreWords } from '../explore/words.ts'
import { vintageWords } from './vintage-words.ts'

/** The number whose revisions are followed, inside a sentence: `export growth in US dollars`, `按美元计出口同比`. */
export function subjectOf(query: RevisionQuery, of: Measured): Bilingual {
  return { en: named(query, of, 'en'), zh: named(query, of, 'zh') }
}

/** The page's title. */
export function revisionsTitle(query: RevisionQuery, language: Locale): string {
  return vintageWords[language].title(named(query, measuredOf(query), language))
}

function named(query: RevisionQuery, of: Measured, language: Locale): string {
  const say = vintageWords[language]
  const subject = subjectWords(asView(query), language)
  const what = language === 'en' ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject
  const isAll = query.partner === null && query.goods === null
  const number = of === 'level' ? what : isAll ? say.allTradeGrowth[query.flow] : say.growthOf(what)
  return say.inCurrency(number, exploreWords[language].currencies[query.currency]) + say.basis[query.basis]
}
