/** The value below which so many percent of `values` lie: nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** "1.38 (1.31 to 1.44, 5 rounds)": never a lone number. */
export function withRange(values: readonly number[]): string {
  const at = (percent: number) => percentile(values, percent).toFixed(2)
  return `${at(50)} (${at(0)} to ${at(100)}, ${values.length} rounds)`
}
