/** What one round of one side cost. */
export interface Cost {
  readonly cpuMicros: number
  readonly wallMs: number
}

/** Runs two sides in turn, A B A B …: whatever slows the machine hurts both. Each side runs once first, uncounted. */
export async function alternate(
  rounds: number,
  ours: () => Promise<void>,
  rival: () => Promise<void>,
): Promise<[Cost[], Cost[]]> {
  await ours()
  await rival()
  const costs: [Cost[], Cost[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    costs[0].push(await measure(ours))
    costs[1].push(await measure(rival))
  }
  return costs
}

/** "1.38 × bare ws (1.31 to 1.44, 5 rounds)": the median ratio round by round, with its range. Never a lone number. */
export function ratio(
  name: string,
  [ours, rival]: readonly [readonly Cost[], readonly Cost[]],
  of: keyof Cost,
): string {
  const ratios = ours.map((cost, round) => cost[of] / (rival[round]?.[of] ?? Number.NaN)).sort((a, b) => a - b)
  const at = (index: number) => (ratios[index] ?? Number.NaN).toFixed(2)
  return `${at(Math.floor(ratios.length / 2))} × ${name} (${at(0)} to ${at(ratios.length - 1)}, ${ratios.length} rounds)`
}

async function measure(side: () => Promise<void>): Promise<Cost> {
  const cpu = process.cpuUsage()
  const began = performance.now()
  await side()
  const { user, system } = process.cpuUsage(cpu)
  return { cpuMicros: user + system, wallMs: performance.now() - began }
}
