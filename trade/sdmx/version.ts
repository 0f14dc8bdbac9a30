type Part = { readonly number: number; readonly wild: '+' | '~' | '*' | null }

/**
 * Whether a version is one that `query` asks for: itself (`1.0.0`), any (`*`), the latest (`~`), the latest stable one (`+`), or with a
 * wildcard in one part (`1+.0.0`, `1.0.~`); https://github.com/sdmx-twg/sdmx-rest, querying_versions. Where more than one matches, the
 * latest is for the caller to take. False for a text that is no such query.
 */
export function matchesVersion(query: string, version: string): boolean {
  const found = version.split('.').map(Number)
  // Only what has three parts promises not to change.
  const isStable = found.length === 3 && (found[0] ?? 0) > 0
  if (query === '*' || query === '~') return true
  if (query === '+') return isStable
  const asked = query.split('.').map(parsePart)
  if (asked.length !== found.length || !asked.every((part) => part !== null)) return false
  const wild = asked.findIndex((part) => part.wild !== null)
  if (wild === -1) return asked.every(({ number }, at) => number === found[at])
  if (asked.filter((part) => part.wild !== null).length > 1) return false
  const isFrom = asked.slice(0, wild).every(({ number }, at) => number === found[at])
  return isFrom && (asked[wild]?.wild !== '+' || isStable) && reaches(found.slice(wild), asked.slice(wild))
}

function parsePart(text: string): Part | null {
  const [, number, wild] = /^(\d{1,9})?([+~*])?$/.exec(text) ?? []
  if (number === undefined && wild === undefined) return null
  return { number: Number(number ?? 0), wild: (wild as Part['wild'] | undefined) ?? null }
}

function reaches(found: readonly number[], least: readonly Part[]): boolean {
  const at = found.findIndex((part, index) => part !== least[index]?.number)
  return at === -1 || (found[at] ?? 0) > (least[at]?.number ?? 0)
}
