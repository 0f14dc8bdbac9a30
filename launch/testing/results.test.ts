import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { playwrightResult, vitestResult } from './results.ts'

const folder = mkdtempSync(join(tmpdir(), 'tradewire-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const file = (name: string, status: string, ...tests: string[]) => ({
  name,
  status,
  message: status === 'failed' && tests.length === 0 ? "\u001b[31mCannot find './gone.ts'\u001b[39m\nat line 3" : '',
  assertionResults: tests.map((each, i) => ({
    fullName: `law ${i + 1}`,
    status: each,
    failureMessages: each === 'failed' ? ['AssertionError: expected 1 to be 2\n    at law.test.ts:5'] : [],
  })),
})

const spec = (title: string, status: string, message?: string) => ({
  title,
  file: 'wall.spec.ts',
  line: 7,
  tests: [{ status, results: [{ error: message === undefined ? undefined : { message } }] }],
})
const noSuites = { suites: [], errors: [] }

describe('what a runner reports', () => {
  it('counts tests, and a file that could not be loaded as one failure, each told in a line', () => {
    const unread = report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [
        file('a.test.ts', 'failed', 'passed', 'failed'),
        file('b.test.ts', 'failed'),
        file('c.test.ts', 'passed', 'passed'),
      ],
    })
    expect(vitestResult(unread, 1)).toEqual({
      passed: 2,
      failed: 2,
      failures: ['a.test.ts › law 2: AssertionError: expected 1 to be 2', "b.test.ts: Cannot find './gone.ts'"],
    })
  })

  it('is not believed to be all well when the runner says otherwise', () => {
    const passed = report({ numPassedTests: 1, numFailedTests: 0, testResults: [file('a', 'passed', 'passed')] })
    expect(vitestResult(passed, 1)).toEqual({ passed: 1, failed: 1, failures: [] })
    const stats = { expected: 3, flaky: 0, unexpected: 0 }
    expect(playwrightResult(report({ stats, ...noSuites }), 1)).toEqual({ passed: 3, failed: 1, failures: [] })
  })

  it('that is missing is a failure', () => {
    const none = join(folder, 'none.json')
    expect(vitestResult(none, 0)).toMatchObject({ passed: 0, failed: 1, failures: ['vitest left no report'] })
    expect(playwrightResult(none, 0)).toMatchObject({ passed: 0, failed: 1, failures: ['playwright left no report'] })
  })

  it('of the browser counts a test that passed at the second try as passed, and names what failed', () => {
    const suites = [
      { specs: [spec('is lit', 'expected')], suites: [{ specs: [spec('moves on', 'unexpected', 'timed out\nlog')] }] },
      { specs: [spec('fails at first', 'flaky')] },
    ]
    const read = report({ stats: { expected: 3, flaky: 1, unexpected: 1 }, suites, errors: [{ message: 'no port' }] })
    expect(playwrightResult(read, 1)).toEqual({
      passed: 4,
      failed: 1,
      failures: ['wall.spec.ts:7 › moves on: timed out', 'outside of all tests: no port'],
    })
  })
})
