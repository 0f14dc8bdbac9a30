import { appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, endOnSignals, isEnding } from './ending.ts'
import { explain } from './launch-error.ts'
import { complain } from './steps.ts'

const verbs = {
  start: async () => (await import('./verbs/start.ts')).start(),
  dev: async () => (await import('./verbs/dev.ts')).dev(),
  demo: async () => (await import('./verbs/demo.ts')).demo(),
  cluster: async () => (await import('./verbs/cluster.ts')).cluster(process.argv.slice(3)),
  chaos: async () => (await import('./verbs/chaos.ts')).chaos(process.argv.slice(3)),
  mutants: async () => (await import('./verbs/chaos.ts')).mutants(process.argv.slice(3)),
  build: async () => (await import('./verbs/build.ts')).build(),
  serve: async () => (await import('./verbs/serve.ts')).serveNode(),
  backup: async () => (await import('./verbs/backup.ts')).backup(process.argv.slice(3)),
  restore: async () => (await import('./verbs/backup.ts')).restore(process.argv.slice(3)),
  doctor: async () => (await import('./verbs/doctor.ts')).doctor(process.argv.slice(3)),
  test: async () => (await import('./verbs/test.ts')).test(process.argv.slice(3)),
  check: async () => (await import('./verbs/test.ts')).checkAll(process.argv.slice(3)),
  screens: async () => (await import('./verbs/screens.ts')).screens(process.argv.slice(3)),
}

const verb = process.argv[2] ?? 'start'

endOnSignals()
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

if (verb in verbs) {
  verbs[verb as keyof typeof verbs]().catch(fail)
} else {
  complain(`There is no "${verb}". Choose one of: ${Object.keys(verbs).join(', ')}.`)
  process.exitCode = 1
}

function fail(error: unknown): void {
  if (isEnding()) return
  complain(explain(error) ?? surprise(error))
  void end(1)
}

/** Nobody foresaw it, so its stack is kept for whoever has to find it, outside of the line a person reads. */
function surprise(error: unknown): string {
  const log = join(tmpdir(), `tradewire-launch-${process.getuid?.() ?? 0}.log`)
  const whole = error instanceof Error ? (error.stack ?? error.message) : String(error)
  try {
    appendFileSync(log, `${new Date().toISOString()} ${verb}\n${whole}\n\n`)
  } catch {
    return whole
  }
  const first = (error instanceof Error ? error.message : String(error)).trim().split('\n')[0]
  return `Unexpected: ${first} (details in ${log})`
}
