import { firstWithin } from './fit.ts'
import { type Place, RULEBOOK } from './rulebook.ts'
import type { Bilingual, Sentences } from './sentences.ts'
import type { Candidates, Written } from './written.ts'

/** What a template wrote, of each place the longest that its budget allows. Captions are of a month alone. */
export function fittedSentences({ page, wall, portrait, standfirst, ticker }: Written): Sentences {
  return {
    rulebook: RULEBOOK,
    page: fitted(page, 'page'),
    wall: fitted(wall, 'wall'),
    portrait: fitted(portrait, 'portrait'),
    standfirst,
    ticker,
    captions: {},
    against: {},
  }
}

function fitted({ en, zh }: Candidates, place: Place): Bilingual {
  return { en: firstWithin(en, place, 'en'), zh: firstWithin(zh, place, 'zh') }
}
