import { existsSync, readFileSync } from 'node:fs'

/** What one stage of `npm test` found. */
export type Result = { passed: number; failed: number }

/**
 * Counts vitest's JSON report. A file that could not be loaded has no tests to count, and an error outside of all tests
 * fails the run: each is one failure.
 */
export function vitestResult(report: string, exitCode: number): Result {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  const unread = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests + unread }, exitCode)
}

/** Counts Playwright's JSON report; a flaky test passed in the end. */
export function playwrightResult(report: string, exitCode: number): Result {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport
  return atLeastOne({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, exitCode)
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}
type PlaywrightReport = { stats: { expected: number; flaky: number; unexpected: number } }

/** A runner that says "failed" is believed, whatever its numbers say. */
function atLeastOne(result: Result, exitCode: number): Result {
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}
