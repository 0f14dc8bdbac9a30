import type { MissingReason } from '../missing.ts'
import type { Locale } from './locale.ts'

const REASONS: Record<Locale, Record<MissingReason, string>> = {
  en: {
    'not-held': 'not held',
    'not-published': 'not published by the agency',
    'growth-only': 'growth only',
    merged: 'January and February come together',
    withdrawn: 'withdrawn',
    'no-base': 'no figure a year before',
    'zero-base': 'zero a year before',
    'not-yet': 'not yet published',
  },
  zh: {
    'not-held': '未收录',
    'not-published': '海关总署未公布',
    'growth-only': '仅有增速',
    merged: '1月、2月合并公布',
    withdrawn: '已撤回',
    'no-base': '无上年同期数据',
    'zero-base': '上年同期为零',
    'not-yet': '尚未公布',
  },
}

/** Why a figure is not there, in words: `growth only`, `尚未公布`. */
export function formatReason(reason: MissingReason, locale: Locale): string {
  return REASONS[locale][reason]
}
