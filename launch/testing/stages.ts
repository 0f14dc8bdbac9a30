import { styleText } from 'node:util'
import { explain, LaunchError } from '../launch-error.ts'
import { complain, say, since } from '../steps.ts'
import type { Result } from './results.ts'

/** A part of `npm test`. */
export type Stage = {
  name: string
  run: () => Promise<Result>
  /** Stages without whose success it cannot run. */
  needs?: string[]
}

/**
 * Runs stages one after another, each saying its time, and adds up what they found. One that throws counts as a failure,
 * and so does one whose needs failed; those after it run all the same. `only` names the stages wanted, none means all.
 * Throws a LaunchError for a name there is no stage of.
 */
export async function runStages(stages: Stage[], only: string[] = []): Promise<Required<Result>> {
  const sum = { passed: 0, failed: 0, failures: [] as string[] }
  const broken = new Set<string>()
  for (const stage of chosen(stages, only)) {
    const began = performance.now()
    say(styleText('bold', `\n— ${stage.name}`))
    const lacking = stage.needs?.find((need) => broken.has(need))
    const { passed, failed, failures = [] } = lacking ? notRun(stage, lacking) : await attempt(stage)
    if (failed > 0) broken.add(stage.name)
    sum.passed += passed
    sum.failed += failed
    // A stage that failed without a word of what is at least named itself.
    const named = failed > 0 && failures.length === 0 ? [''] : failures
    sum.failures.push(...named.map((failure) => [stage.name, failure].filter(Boolean).join(' › ')))
    say(
      `${failed > 0 ? styleText('red', '✗') : styleText('green', '✓')} ${stage.name} ${styleText('dim', since(began))}`,
    )
  }
  return sum
}

function chosen(stages: Stage[], only: string[]): Stage[] {
  const unknown = only.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown)
    throw new LaunchError(`There is no stage "${unknown}". Choose among: ${stages.map(({ name }) => name).join(', ')}.`)
  if (only.length === 0) return stages
  const wanted = new Set([
    ...only,
    ...stages.filter(({ name }) => only.includes(name)).flatMap(({ needs }) => needs ?? []),
  ])
  return stages.filter(({ name }) => wanted.has(name))
}

async function attempt(stage: Stage): Promise<Result> {
  try {
    return await stage.run()
  } catch (error) {
    complain(explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return { passed: 0, failed: 1, failures: [error instanceof Error ? error.message : String(error)] }
  }
}

function notRun(stage: Stage, lacking: string): Result {
  const why = `${stage.name} did not run, since ${lacking} failed`
  complain(why)
  return { passed: 0, failed: 1, failures: [why] }
}
