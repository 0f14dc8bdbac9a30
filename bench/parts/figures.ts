interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal: string | null
}

const figures: Figure[] = []

/** A figure of this run, printed at its end with the others. */
export function figure(name: string, value: number, unit: string, goal: string | null = null): void {
  figures.push({ name, value, unit, goal })
}

/** One line each: `NAME VALUE UNIT (goal GOAL)`. */
export function printFigures(): void {
  console.log()
  for (const { name, value, unit, goal } of figures)
    console.log(`${name} ${rounded(value)} ${unit}${goal === null ? '' : ` (goal ${goal})`}`)
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) return 'none'
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}
