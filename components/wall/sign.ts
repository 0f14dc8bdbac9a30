/** Class of a growth by its sign; whether that is a colour is the reader's setting (tokens.css, [data-sign]). */
export function signOf(growth: string): 'up' | 'down' | '' {
  if (/^-?0(\.0*)?$/.test(growth)) return ''
  return growth.startsWith('-') ? 'down' : 'up'
}
