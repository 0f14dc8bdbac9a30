/** The same address with one preference asked for: what a link of the language, theme or sign switch points at. */
export function withPreference(path: string, query: string, name: 'lang' | 'theme' | 'sign', value: string): string {
  const asked = new URLSearchParams(query)
  asked.set(name, value)
  return `${path}?${asked}`
}
