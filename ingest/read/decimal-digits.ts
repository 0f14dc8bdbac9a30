/** Digits a spreadsheet keeps of a number, and shows of it. */
const KEPT_DIGITS = 15

/** A cell's number in plain digits, as its spreadsheet would show it in full: 0.1+0.2 is 0.3, 1e21 has no exponent. */
export function decimalDigits(number: number): string {
  const [mantissa = '0', exponent = '0'] = number.toExponential(KEPT_DIGITS - 1).split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace('-', '').replace('.', '').replace(/0+$/, '') || '0'
  if (digits === '0') return '0'
  const point = Number(exponent) + 1
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
