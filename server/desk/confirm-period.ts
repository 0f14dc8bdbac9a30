import { formatPeriod } from '#trade/format/format-period.ts'
import { DeskError } from './desk-error.ts'

/** What can't be undone asks for the period to be typed: as written (2024, 2024-12) or in words. Throws DeskError on the field `period`. */
export function confirmPeriod(typed: string, period: string): void {
  const meant = [period, formatPeriod(period, 'en', 'with-year'), formatPeriod(period, 'zh', 'with-year')].map(plain)
  if (meant.includes(plain(typed))) return
  throw new DeskError('period', {
    en: typed.trim() === '' ? `type ${period} to confirm` : `expected ${period}, found “${typed.trim()}”`,
    zh: typed.trim() === '' ? `请输入${period}以确认` : `应为${period}，实为“${typed.trim()}”`,
  })
}

// Word joiners, dashes and blanks are how it is printed, not what it says.
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u2060]/g, '')
    .replace(/[–—−]/g, '-')
    .toLowerCase()
}
