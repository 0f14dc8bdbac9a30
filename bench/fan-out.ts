import { startThrowaway } from '#launch/testing/throwaway.ts'
import { type Delivery, FanOutSide, KINDS } from './parts/fan-out-side.ts'
import { figure } from './parts/figures.ts'
import { pollEverySecond } from './parts/poll-every-second.ts'
import { SERIES } from './parts/sample-release.ts'
import { median, percentile, withRange } from './parts/spread.ts'

// What one release of 40 figures costs to bring to many screens: the product's node beside a bare WebSocket server that sends the
// same bytes to all in a loop (the floor), and beside JSON that is polled every second (what a reader does today).
// `fan-out [SCREENS …]`, by default 2000 and 8000.
const ROUNDS = 11
/** Not counted: code is still being compiled. */
const ROUNDS_BEFORE = 3
/** Two heartbeats and a ping of each screen, twice. */
const STANDING_MS = 20_000

export async function fanOut(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [2_000, 8_000]
  const { adminUrl, discard } = await startThrowaway()
  try {
    for (const screens of sizes) await measure(screens, adminUrl)
  } finally {
    await discard()
  }
}

const SIDES = {
  ours: { side: 'product', reports: true },
  oursSilent: { side: 'product', reports: false },
  floor: { side: 'bare', reports: false },
  floorReported: { side: 'bare', reports: true },
} as const

type Round = Record<keyof typeof SIDES, Delivery>

async function measure(screens: number, databaseUrl: string): Promise<void> {
  const sides = new Map<keyof typeof SIDES, FanOutSide>()
  try {
    for (const [name, how] of Object.entries(SIDES))
      sides.set(name as keyof typeof SIDES, await FanOutSide.open(how, screens, databaseUrl))
    const standing = new Map<keyof typeof SIDES, number>()
    await Promise.all([...sides].map(async ([name, side]) => standing.set(name, await side.stand(STANDING_MS))))
    const rounds: Round[] = []
    // In turn, A B C D A B C D …: whatever slows the machine hurts all.
    for (let round = -ROUNDS_BEFORE; round < ROUNDS; round++) {
      const costs: Partial<Round> = {}
      for (const [name, side] of sides) costs[name] = await side.deliver()
      if (round >= 0) rounds.push(costs as Round)
    }
    const [ours, floor] = [sides.get('ours'), sides.get('floor')]
    if (!ours || !floor) throw new Error('a side is missing')
    assertSameBytes(rounds)
    report(screens, rounds, ours.bytesPerScreen, floor.bytesPerScreen)
    reportStanding(screens, standing.get('ours') ?? Number.NaN, standing.get('floor') ?? Number.NaN)
  } finally {
    for (const side of sides.values()) await side.stop()
  }
  await reportPolling(screens)
}

function assertSameBytes(rounds: readonly Round[]): void {
  for (const round of rounds) {
    const bytes = new Set(Object.values(round).map((delivery) => delivery.bytes))
    if (bytes.size > 1) throw new Error(`not the same bytes (${[...bytes].join(', ')}): no ratio`)
  }
}

function report(
  screens: number,
  rounds: readonly Round[],
  ours: FanOutSide['bytesPerScreen'],
  bare: FanOutSide['bytesPerScreen'],
): void {
  const ratios = (one: keyof Round, other: keyof Round, of: keyof Delivery) =>
    rounds.map((round) => round[one][of] / round[other][of])
  const each = (side: keyof Round) =>
    `${(median(rounds.map((round) => round[side].cpuMicros)) / screens).toFixed(1)} µs`
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`
  const sent = (rounds[0]?.ours.bytes ?? 0) / screens
  const cpu = ratios('ours', 'floor', 'cpuMicros')
  console.log(`
${screens} screens of ${KINDS} kinds, one release of ${SERIES.length} figures, ${kilobytes(sent)} each. CPU a delivery, median:
  bare ws ${each('floor')}; bare ws that is sent the paint reports, and does nothing with them ${each('floorReported')}
  ours without paint reports ${each('oursSilent')}; ours with them ${each('ours')}
  ratios of CPU: ${withRange(cpu)} with reports, against a floor without
    ${withRange(ratios('oursSilent', 'floor', 'cpuMicros'))} neither reported to; ${withRange(ratios('ours', 'floorReported', 'cpuMicros'))} both reported to
    with heartbeats and pings in that time: ${withRange(ratios('oursSilent', 'floor', 'cpuMicrosInAll'))} neither, ${withRange(ratios('ours', 'floorReported', 'cpuMicrosInAll'))} both reported to
  to the last screen: ${withRange(ratios('ours', 'floor', 'toLastMs'))} × bare ws
  a screen holds ${kilobytes(ours.held)} (the process grew by ${kilobytes(ours.resident)}); of bare ws ${kilobytes(bare.held)} (${kilobytes(bare.resident)})`)
  const name = (what: string) => `fan-out-${screens}-${what}`
  figure(name('cpu'), median(cpu), '× bare ws', '≤ 1.2')
  figure(name('cpu-neither-reported-to'), median(ratios('oursSilent', 'floor', 'cpuMicros')), '× bare ws', '≤ 1.2')
  figure(name('cpu-both-reported-to'), median(ratios('ours', 'floorReported', 'cpuMicros')), '× bare ws', '≤ 1.2')
  figure(name('to-last'), median(rounds.map((round) => round.ours.toLastMs)), 'ms')
  figure(
    name('to-last-worst'),
    percentile(
      rounds.map((round) => round.ours.toLastMs),
      100,
    ),
    'ms',
  )
  figure(name('to-last-ratio'), median(ratios('ours', 'floor', 'toLastMs')), '× bare ws')
  figure(name('memory'), ours.held / 1_000, 'kB a screen', '≤ 20')
  figure(name('memory-of-process'), ours.resident / 1_000, 'kB a screen')
}

function reportStanding(screens: number, ours: number, bare: number): void {
  console.log(
    `  standing there: ${ours.toFixed(1)} µs of CPU a screen and second for heartbeats and pings; bare ws, which sends none, ${bare.toFixed(1)}`,
  )
  figure(`fan-out-${screens}-standing-cpu`, ours, 'µs a screen, every second')
}

async function reportPolling(screens: number): Promise<void> {
  const { cpuMicrosPerScreenSecond, toLastMs } = await pollEverySecond(screens)
  console.log(
    `  polled every second: ${cpuMicrosPerScreenSecond.toFixed(1)} µs of CPU a screen and second, whether anything is new or not`,
  )
  figure(`fan-out-${screens}-polled-cpu`, cpuMicrosPerScreenSecond, 'µs a screen, every second')
  figure(`fan-out-${screens}-polled-to-last`, toLastMs, 'ms')
}
