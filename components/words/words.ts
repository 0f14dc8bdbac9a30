import type { Locale } from '#trade/format/locale.ts'
import { chartWords } from './chart-words.ts'
import { figureWords } from './figure-words.ts'
import { frontWords } from './front-words.ts'
import { shellWords } from './shell-words.ts'

/** The interface's words in `language`, by area. What a release says is never here: trade/sentences writes that. */
export function words(language: Locale) {
  return {
    shell: shellWords[language],
    figures: figureWords[language],
    charts: chartWords[language],
    front: frontWords[language],
  }
}

export type Words = ReturnType<typeof words>
