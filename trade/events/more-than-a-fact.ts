import type { Locale } from '../format/locale.ts'

// What docs/sentences.md forbids (Never): causes, intents, moods and verdicts, forecasts. Stems of words, so that their forms are met.
const FORBIDDEN: Record<Locale, readonly RegExp[]> = {
  en: [
    /\bbecause\b/i,
    /\b(?:due|thanks|owing) to\b/i,
    /\bamid\b/i,
    /\bon hopes? of\b/i,
    /\b(?:caus(?:e|es|ed|ing)|led to|leads? to|leading to|result(?:s|ed|ing)? in|as a result|driven by|weigh(?:s|ed|ing)? on|in response to)\b/i,
    /\b(?:boost|hit|hurt|dent|drag)(?:s|ed|ing|ting)?\b/i,
    /\bfront-?load\w*/i,
    /\brush\w*/i,
    /\bretaliat\w*/i,
    /\b(?:strong|robust|weak|solid|worrying|stellar)(?:er|ly)?\b/i,
    /\b(?:set to (?!\d)|will likely|likely to|on track|expected to)\b/i,
  ],
  zh: [
    /因为|由于|因此|导致|致使|造成|引发|归因于/,
    /受[^，。；]*影响|得益于|受益于|拖累|提振|拉动|冲击/,
    /抢出口|报复/,
    /强劲|疲软|亮眼|稳中向好|开门红/,
    /有望|料将|或将/,
  ],
}

/** The words of `text` that would say more than a dated fact: why, what for, how well, what next. Null where there are none. */
export function moreThanAFact(text: string, language: Locale): string | null {
  for (const form of FORBIDDEN[language]) {
    const found = form.exec(text)
    if (found) return found[0]
  }
  return null
}
