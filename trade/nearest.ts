/**
 * The one of `known` that `found` was most likely meant to be: by the fewest letters added, left out, changed or swapped, capitals
 * counting for nothing; of several the first. Null where nothing is known.
 */
export function nearest(found: string, known: Iterable<string>): string | null {
  const typed = found.slice(0, LONGEST).toLowerCase()
  let best: string | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const one of known) {
    if (Math.abs(one.length - typed.length) >= fewest) continue
    const edits = editsBetween(typed, one.toLowerCase(), fewest)
    if (edits < fewest) [best, fewest] = [one, edits]
  }
  return best
}

// Whoever sends a book for a word gets an answer all the same, and in time.
const LONGEST = 100

/** Optimal string alignment distance; gives up, with `enough`, once it cannot be less. */
function editsBetween(a: string, b: string, enough: number): number {
  let twoBack: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = cell(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(twoBack, j - 2) + 1 : changed
      row.push(Math.min(cell(above, j) + 1, cell(row, j - 1) + 1, changed, swapped))
    }
    if (Math.min(...row) >= enough) return enough
    ;[twoBack, above] = [above, row]
  }
  return cell(above, b.length)
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY
}
