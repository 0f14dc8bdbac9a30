import { cpus, loadavg, release, totalmem } from 'node:os'

/** What the figures were measured on, and how busy it was before they were. */
export function printMachine(): void {
  const [first] = cpus()
  const load = loadavg()[0] ?? 0
  const quiet = load < 0.5 ? 'quiet' : 'NOT quiet: times are of little worth, ratios of some'
  console.log(
    `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}; load ${load.toFixed(1)} (${quiet})`,
  )
}
