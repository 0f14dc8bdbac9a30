/** What a field holds: nothing, a number in plain digits, or text that is no number. */
export type Typed = { readonly digits: string | null } | { readonly unreadable: string }

/**
 * Reads what a person types or pastes: '43.85', '+5.0', '−3.9', '1,048.4', '４３．８５', '7.1%'. Digits stay as typed ('5.0' is not '5');
 * an empty field is no number and no mistake. The agency's hyphen for "nothing" is refused: it would hide a gap.
 */
export function readTyped(text: string | null): Typed {
  const plain = (text ?? '').normalize('NFKC').trim().replace(/[−–]/g, '-')
  if (plain === '') return { digits: null }
  const found = /^([+-]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*%?$/.exec(plain)
  if (!found) return { unreadable: plain }
  const [, sign, whole = '', decimals = ''] = found
  return { digits: (sign === '-' ? '-' : '') + whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') + decimals }
}

/** The plain digits of a field, or null where there are none or they can't be read. */
export function typedDigits(text: string | null): string | null {
  const typed = readTyped(text)
  return 'digits' in typed ? typed.digits : null
}
