/** `places` in %, ascending, at least `gap` apart and between 2 and 98; order kept, moved as little as the crowd allows. */
export function spread(places: readonly number[], gap: number): number[] {
  const moved = [...places]
  for (let at = 1; at < moved.length; at += 1) moved[at] = Math.max(moved[at] ?? 0, (moved[at - 1] ?? 0) + gap)
  // The crowd is centred where it was, then kept inside.
  const shift =
    (places.reduce((sum, place) => sum + place, 0) - moved.reduce((sum, place) => sum + place, 0)) /
    (places.length || 1)
  const over = Math.max(0, (moved.at(-1) ?? 0) + shift - 98) - Math.max(0, 2 - ((moved[0] ?? 2) + shift))
  return moved.map((place) => place + shift - over)
}
