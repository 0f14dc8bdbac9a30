/** A name beside its line or area is mixed with ink, so that it can be read in every one of the colours (look.md): `--sec-vehicles` as `--name-sec-vehicles`. */
export function nameColours(colours: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    colours.map((colour) => [`--name-${colour.slice(2)}`, `color-mix(in oklab, var(${colour}) 68%, var(--ink))`]),
  )
}
