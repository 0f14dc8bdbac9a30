import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { checkDeadCode, checkFormat, checkImports, checkLint, checkTypes } from '../checks/check.ts'
import type { Finding } from '../checks/check.ts'
import { atEnd, end } from '../ending.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { runNode } from '../prepare/run.ts'
import { say, step } from '../steps.ts'
import { playwrightResult, vitestResult } from '../testing/results.ts'
import type { Result } from '../testing/results.ts'
import { runStages } from '../testing/stages.ts'
import type { Stage } from '../testing/stages.ts'
import { startThrowaway } from '../testing/throwaway.ts'
import { runChaos, runMutants } from './chaos.ts'

const checks: Stage[] = [
  { name: 'types', run: () => check(checkTypes) },
  { name: 'lint', run: () => check(checkLint) },
  { name: 'format', run: () => check(checkFormat) },
  { name: 'imports', run: () => check(checkImports) },
  { name: 'dead-code', run: () => check(checkDeadCode) },
]

/** `npm run check`: what needs neither database nor browser. */
export async function checkAll(only: string[]): Promise<void> {
  await prepareClient()
  await finish(checks, only)
}

/**
 * `npm test`: everything, on a PostgreSQL, a build and ports of its own, so that it may run beside `npm start`.
 * Names of stages after it (`npm test -- types unit`) run those alone.
 */
export async function test(only: string[]): Promise<void> {
  await step('Client', prepareClient)
  const reports = mkdtempSync(join(tmpdir(), 'tradewire-reports-'))
  atEnd(() => rmSync(reports, { recursive: true, force: true }))
  await finish(
    [
      ...checks,
      { name: 'database', run: openDatabase },
      { name: 'unit', run: () => runVitest(join(reports, 'vitest.json')), needs: ['database'] },
      { name: 'build', run: build },
      { name: 'browser', run: openBrowser },
      {
        name: 'e2e',
        run: () => runPlaywright(join(reports, 'playwright.json')),
        needs: ['database', 'build', 'browser'],
      },
      { name: 'chaos', run: () => byCode(runChaos(['--short'])), needs: ['build'] },
      { name: 'mutants', run: () => byCode(runMutants(['--short'])), needs: ['unit'] },
    ],
    only,
  )
}

async function finish(stages: Stage[], only: string[]): Promise<void> {
  const { passed, failed, failures } = await runStages(stages, only)
  if (failures.length > 0) say('\nWhat failed:')
  for (const failure of failures) say(`✗ ${failure}`)
  say(`\n${passed} passed, ${failed} failed`)
  await end(failed > 0 ? 1 : 0)
}

async function check(run: () => Promise<Finding>): Promise<Result> {
  const { passed, output } = await run()
  if (!passed) say(output)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Preparations are not tests: they count when they fail. */
const prepared: Result = { passed: 0, failed: 0 }

async function openDatabase(): Promise<Result> {
  const { adminUrl, discard } = await startThrowaway()
  atEnd(discard)
  process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
  return prepared
}

async function build(): Promise<Result> {
  await prepareBuild('test')
  return prepared
}

async function openBrowser(): Promise<Result> {
  const { said } = await ensureBrowser()
  say(`  ${said}`)
  process.env.TRADEWIRE_CHROMIUM ??= findBrowser().executablePath
  return prepared
}

/** One that runs by itself and says what it found: it passed or it did not. */
async function byCode(run: Promise<number>): Promise<Result> {
  return (await run) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest(report: string): Promise<Result> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args], { show: true, env: { NODE_ENV: 'test' } })
  return vitestResult(report, code)
}

async function runPlaywright(report: string): Promise<Result> {
  const { code } = await runNode(['node_modules/playwright/cli.js', 'test', '--reporter=list,json'], {
    show: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return playwrightResult(report, code)
}
