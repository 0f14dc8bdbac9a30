import type { Stage } from '../release.ts'
import type { Locale } from './locale.ts'

const STAGE_NAMES: Record<Locale, Record<Stage, string>> = {
  en: {
    flash: 'Flash',
    annual: 'Annual flash',
    report: 'Monthly report',
    online: 'Online detail',
    yearbook: 'Yearbook',
    restatement: 'Restatement',
  },
  zh: { flash: '快讯', annual: '全年快讯', report: '月报', online: '在线查询', yearbook: '年鉴', restatement: '修订' },
}

/** The stage's name as a label: `Flash`, `快讯`. */
export function formatStage(stage: Stage, locale: Locale): string {
  return STAGE_NAMES[locale][stage]
}
