import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { COLOURED, type ViewQuery } from '#trade/explore/view-query.ts'

// Beyond these a chart is a bundle of grey; the table has them all.
const GREY = 14

/** The rows drawn in colour (those asked for, else the largest, or all that stand side by side) and those drawn in grey. Without parts, the whole alone. */
export function chosenRows(
  { whole, parts }: View,
  { lines }: ViewQuery,
): { chosen: readonly ViewRow[]; others: readonly ViewRow[] } {
  if (parts.length === 0) return { chosen: [whole], others: [] }
  const asked = lines.flatMap((code) => parts.find((part) => part.code === code) ?? [])
  const chosen = asked.length > 0 ? asked : parts.slice(0, COLOURED)
  return { chosen, others: parts.filter((part) => !chosen.includes(part)).slice(0, GREY) }
}

/** The codes drawn in colour once `code` is toggled: at most COLOURED, the oldest choice gives way. */
export function toggledLines(chosen: readonly ViewRow[], code: string): readonly string[] {
  const codes = chosen.map((row) => row.code)
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code].slice(-COLOURED)
}
