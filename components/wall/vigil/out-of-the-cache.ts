/**
 * When this page was kept, by the machine's own clock, if it came out of the wall's cache because no server answered (the mark is
 * public/wall-keeper.js's); null when a server has just sent it.
 */
export function keptAtMs(): number | null {
  const mark = document.documentElement.dataset['keptAt']
  return mark === undefined ? null : Number(mark)
}
