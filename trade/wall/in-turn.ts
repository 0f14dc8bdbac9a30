/** What stands alone stands long enough to be read twice from eight metres. */
const TURN_MS = 8_000

/** The page of `items` that stands at `nowMs`, `size` of them: all come in turn, by the clock, so that the walls of a room agree. */
export function pageAt<Item>(items: readonly Item[], size: number, nowMs: number): readonly Item[] {
  const pages = Math.ceil(items.length / size)
  if (pages <= 1) return items
  const page = Math.floor(nowMs / TURN_MS) % pages
  // The last page is filled up from before it: half a table would look as if something had gone.
  const from = Math.min(page * size, items.length - size)
  return items.slice(from, from + size)
}
