/** An SVG path in a box of 100 × 24 through `values`, oldest first; a gap where a value is missing. Null without two values. */
export function sparkPath(values: readonly (number | null)[]): { path: string; end: { x: number; y: number } } | null {
  const held = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const [low, high] = [Math.min(...held.map(({ value }) => value)), Math.max(...held.map(({ value }) => value))]
  const last = held.at(-1)
  if (held.length < 2 || !last) return null
  const x = (index: number) => round((index / (values.length - 1)) * 100)
  const y = (value: number) => round(high === low ? 12 : 22 - ((value - low) / (high - low)) * 20)
  const path = held
    .map(({ value, index }, at) => `${at > 0 && held[at - 1]?.index === index - 1 ? 'L' : 'M'}${x(index)} ${y(value)}`)
    .join('')
  return { path, end: { x: x(last.index), y: y(last.value) } }
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
