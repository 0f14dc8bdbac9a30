import type { Bilingual } from '../sentences/sentences.ts'
import { fixed } from '../decimal.ts'
import type { Flow } from '../flow.ts'
import { formatPoints, formatRate } from '../format/format-change.ts'
import { formatStage } from '../format/format-stage.ts'
import type { Locale } from '../format/locale.ts'
import type { Measured } from './print.ts'
import type { StageStatistics } from './statistics.ts'

/**
 * What `stage`'s statistics say, by rule and without a verdict: “Of 41 flash prints of export growth in US dollars held and printed
 * again since, the mean absolute revision is 0.6 pp; the sign changed twice.” `subject` names the number in both languages.
 */
export function sayStatistics(
  { stage, n, statistics }: StageStatistics,
  subject: Bilingual,
  { of, flow }: { of: Measured; flow: Flow },
): Bilingual {
  const prints = { en: formatStage(stage, 'en').toLowerCase(), zh: formatStage(stage, 'zh') }
  if (!statistics) {
    return {
      en: `Of ${prints.en} prints of ${subject.en}, ${n === 0 ? 'none' : n} ${n > 1 ? 'are' : 'is'} held and printed again since: too few for a statistic.`,
      zh: `${subject.zh}的${prints.zh}中，已收录且此后再次公布的${n === 0 ? '没有' : `仅${n}次`}，不足以统计。`,
    }
  }
  const size = (language: Locale) => {
    const digits = fixed(statistics.meanAbsolute, 1)
    return of === 'growth' ? formatPoints(digits, language) : formatRate(digits, language)
  }
  // The level of exports has no sign to change; a balance's has.
  const signs = of === 'growth' || flow === 'balance' ? statistics.signChanges : null
  return {
    en: `Of ${n} ${prints.en} prints of ${subject.en} held and printed again since, the mean absolute revision is ${size('en')}${signs === null ? '' : `; the sign ${changed(signs)}`}.`,
    zh: `已收录且此后再次公布的${n}次${prints.zh}（${subject.zh}），平均绝对修订为${size('zh')}${signs === null ? '' : signs === 0 ? '，符号未变' : `，符号改变${signs}次`}。`,
  }
}

function changed(times: number): string {
  return ['never changed', 'changed once', 'changed twice'][times] ?? `changed ${times} times`
}
