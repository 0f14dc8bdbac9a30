import type { Locale } from '#trade/format/locale.ts'
import { checkWords } from './check-words.ts'
import { accountWords } from './account-words.ts'
import { eventWords } from './event-words.ts'
import { flashWords } from './flash-words.ts'
import { frameWords } from './frame-words.ts'
import { importWords } from '../sheet/import-words.ts'
import { layoutWords } from './layout-words.ts'
import { officeWords } from './office-words.ts'
import { previewWords } from './preview-words.ts'
import { rehearsalWords } from './rehearsal-words.ts'
import { releaseWords } from './release-words.ts'
import { screenWords } from './screen-words.ts'
import { watchWords } from './watch-words.ts'
import { webhookWords } from './webhook-words.ts'

// Put together once: every component of a page asks, each time it is drawn.
const DESK_WORDS = { en: putTogether('en'), zh: putTogether('zh') }

/** The desk's own words; what a figure is called, and every number, comes from trade/format. */
export function deskWords(language: Locale) {
  return DESK_WORDS[language]
}

function putTogether(language: Locale) {
  return {
    ...frameWords[language],
    ...releaseWords[language],
    ...screenWords[language],
    ...layoutWords[language],
    ...officeWords[language],
    ...eventWords[language],
    ...importWords[language],
    ...flashWords[language],
    ...previewWords[language],
    ...rehearsalWords[language],
    ...watchWords[language],
    ...webhookWords[language],
    ...checkWords[language],
    ...accountWords[language],
  }
}

export type DeskWords = ReturnType<typeof deskWords>
