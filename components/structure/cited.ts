import type { Figure } from '#trade/figure.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { sourceAddress } from '#trade/source-address.ts'
import { structureWords } from './words.ts'

/** The agency and the release of `figure` in words: `GACC, monthly report of 18 January 2025`. */
export function cited(figure: Figure | null, language: Locale): string {
  const say = structureWords[language]
  if (!figure) return say.agency
  const stage = formatStage(parseReleaseCode(figure.release).stage, language)
  return say.source(language === 'en' ? stage.toLowerCase() : stage, formatInstant(figure.publishedAt, language, 'day'))
}

/** Where `figure` was printed: its source, else its release. */
export function citedAddress(figure: Figure | null): string | null {
  return figure && (sourceAddress(figure.source) ?? `/releases/${figure.release}`)
}
