import { bilingual } from './bilingual.ts'

/** What stands between two things said: with its space in English, full-width in Chinese. */
export const punctuation = bilingual(
  { comma: ', ', semicolon: '; ', stop: '. ' },
  { comma: '，', semicolon: '；', stop: '。' },
)
