import { writeSync } from 'node:fs'
import { end, endOnSignals, isEnding } from '#launch/ending.ts'
import { type Fault, FAULTS } from './faults/kinds.ts'
import { type Outcome, run } from './run.ts'
import { readSettings, type Settings } from './settings.ts'

// `npm run chaos -- --seed S --minutes M [--clients C] [--nodes N]`, once client and pages are prepared (launch/verbs/chaos.ts).

endOnSignals()

async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2))
  console.log(
    `seed ${settings.seed}, ${settings.minutes} minutes, ${settings.clients} clients, ${settings.nodes} nodes`,
  )
  return report(settings, await run(settings, (line) => console.log(line)))
}

function report(settings: Settings, { steps, fired, violations, violated, facts, errors, toldAt }: Outcome): number {
  console.log('\nfault                    times  what')
  for (const [fault, times] of fired)
    console.log(`${fault.padEnd(24)} ${String(times).padStart(5)}  ${FAULTS[fault].words}`)
  console.log('')
  for (const fact of facts) console.log(fact)
  for (const [words, count] of [...errors].sort(([, a], [, b]) => b - a).slice(0, 8))
    console.log(`  ${count} × ${words.slice(0, 200)}`)
  const unfired = [...fired].flatMap(([fault, times]): Fault[] => (times === 0 ? [fault] : []))
  if (violated === 0 && unfired.length === 0) {
    console.log(`\n✓ seed ${settings.seed}: every law held, every fault fired`)
    return 0
  }
  console.log(`\nThe steps (npm run chaos -- --seed ${settings.seed} --minutes ${settings.minutes}):`)
  for (const step of steps) console.log(`  ${step}`)
  const inOrder = violations.toSorted((one, other) => one.atMs - other.atMs)
  const first = inOrder.find(({ client }) => client !== null)
  if (first)
    console.log(`\nWhat client ${first.client} told around the first:\n${toldAt(first).slice(-TOLD_SHOWN).join('\n')}`)
  // Last, where whoever looks at the end of a log finds it.
  console.log(`\n✗ seed ${settings.seed}: ${violated} violations; never fired: ${unfired.join(', ') || 'none'}`)
  const began = inOrder[0]?.atMs ?? 0
  for (const { law, atMs, words } of inOrder)
    console.log(`  ${law}: ${words} (+${((atMs - began) / 1000).toFixed(1)} s)`)
  return 1
}

const TOLD_SHOWN = 120

main().then(
  (code) => end(code),
  (error: unknown) => {
    if (isEnding()) return
    // Past the console: whatever broke, its reason must be read.
    writeSync(2, `${error instanceof Error ? error.stack : String(error)}\n`)
    void end(1)
  },
)
