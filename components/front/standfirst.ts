import type { Locale } from '#trade/format/locale.ts'

/** The sentences of a standfirst, one by one: the first stands under the headline, the others beside the figures. */
export function standfirst(text: string, language: Locale): readonly string[] {
  // A full stop inside a figure (US$104.8bn) is followed by no space; one after a sentence always is. Chinese has its own.
  const sentences = language === 'zh' ? text.split(/(?<=。)/) : text.split(/(?<=[.”]) (?=\p{Lu})/u)
  return sentences.map((sentence) => sentence.trim()).filter(Boolean)
}
