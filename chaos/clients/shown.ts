import { createHash } from 'node:crypto'

/** As much of a snapshot as a screen shows; the checker asks the database for the same lines (checker/expected.ts). */
interface Shown {
  readonly figures: Readonly<Record<string, Readonly<Record<string, ShownFigure>>>>
  readonly releases: readonly ShownRelease[]
  readonly calendar: Readonly<
    Record<string, { readonly release: string; readonly state: string; readonly dueAt: string | null }>
  >
}

interface ShownFigure {
  readonly series: string
  readonly period: string
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly status: string
  readonly vintage: number
}

interface ShownRelease {
  readonly code: string
  readonly state: string
  readonly sequence: number
  readonly amended: { readonly sequence: number } | null
}

/** One short text for everything that a screen shows: two that show the same have the same. */
export function digestOf({ figures, releases, calendar }: Shown): string {
  const lines: string[] = []
  for (const line of Object.values(figures))
    for (const figure of Object.values(line))
      lines.push(
        `F|${figure.series}|${figure.period}|${figure.value ?? '-'}|${figure.scale}|${figure.printedGrowthPercent ?? '-'}|${figure.status}|${figure.vintage}`,
      )
  for (const { code, state, sequence, amended } of releases)
    lines.push(`R|${code}|${state}|${sequence}|${amended?.sequence ?? '-'}`)
  for (const { release, state, dueAt } of Object.values(calendar)) lines.push(`C|${release}|${state}|${dueAt ?? '-'}`)
  // Sorted by code point, as the database sorts text of the collation "C".
  return createHash('md5').update(lines.sort().join('\n')).digest('hex')
}
