import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** What one stage of `npm test` found; `failures` names what failed and how, one line each. */
export type Result = { passed: number; failed: number; failures?: string[] }

/**
 * Counts and names what vitest's JSON report holds. A file that could not be loaded has no tests to count, and an error
 * outside of all tests fails the run: each is one failure.
 */
export function vitestResult(report: string, exitCode: number): Result {
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: ['vitest left no report'] }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => line(`${name} › ${test.fullName}`, test.failureMessages[0])),
  )
  const unread = testResults
    .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .map(({ name, message }) => line(name, message))
  const result = { passed: numPassedTests, failed: numFailedTests + unread.length, failures: [...failed, ...unread] }
  return atLeastOne(result, exitCode)
}

/** Counts and names what Playwright's JSON report holds; a flaky test passed in the end. */
export function playwrightResult(report: string, exitCode: number): Result {
  if (!existsSync(report)) return { passed: 0, failed: 1, failures: ['playwright left no report'] }
  const { stats, suites, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport
  const failures = [
    ...suites.flatMap(failedSpecs),
    ...errors.map(({ message }) => line('outside of all tests', message)),
  ]
  return atLeastOne({ passed: stats.expected + stats.flaky, failed: stats.unexpected, failures }, exitCode)
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number }
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
}
type PlaywrightSuite = { suites?: PlaywrightSuite[]; specs: PlaywrightSpec[] }
type PlaywrightSpec = {
  title: string
  file: string
  line: number
  tests: { status: string; results: { error?: { message?: string } }[] }[]
}

function failedSpecs({ suites = [], specs }: PlaywrightSuite): string[] {
  const here = specs.flatMap(({ title, file, line: at, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) => line(`${file}:${at} › ${title}`, results.at(-1)?.error?.message)),
  )
  return [...here, ...suites.flatMap(failedSpecs)]
}

/** The end of a long log is often all that is kept of it: what failed must be told there in a line. */
function line(name: string, message = ''): string {
  const [first = ''] = stripVTControlCharacters(message).trim().split('\n')
  return first === '' ? name : `${name}: ${first}`
}

/** A runner that says "failed" is believed, whatever its numbers say. */
function atLeastOne(result: Result, exitCode: number): Result {
  return exitCode !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}
