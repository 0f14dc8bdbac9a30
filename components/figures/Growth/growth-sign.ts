import { decimal } from '#trade/decimal.ts'

/** Which way a printed rate points; a zero points nowhere. */
export function signOf(percent: string): 'up' | 'down' | 'flat' {
  const value = decimal(percent)
  return value.eq('0') ? 'flat' : value.gt('0') ? 'up' : 'down'
}
