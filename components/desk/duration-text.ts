import type { Locale } from '#trade/format/locale.ts'

/** '212 ms', from ten seconds on '14 s': a delay, not a figure of trade. */
export function durationText(ms: number, language: Locale): string {
  if (ms < 10_000) return language === 'en' ? `${ms} ms` : `${ms}毫秒`
  const seconds = Math.round(ms / 1_000)
  return language === 'en' ? `${seconds} s` : `${seconds}秒`
}
