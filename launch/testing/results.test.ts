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

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

describe('what a runner reports', () => {
  it('counts tests, and a file that could not be loaded as one failure', () => {
    const unread = report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [file('failed', 'passed', 'failed'), file('failed'), file('passed', 'passed')],
    })
    expect(vitestResult(unread, 1)).toEqual({ passed: 2, failed: 2 })
  })

  it('is not believed to be all well when the runner says otherwise', () => {
    expect(
      vitestResult(report({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] }), 1),
    ).toEqual({ passed: 1, failed: 1 })
    expect(playwrightResult(report({ stats: { expected: 3, flaky: 0, unexpected: 0 } }), 1)).toEqual({
      passed: 3,
      failed: 1,
    })
  })

  it('that is missing is a failure', () => {
    expect(vitestResult(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
    expect(playwrightResult(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('of the browser counts a test that passed at the second try as passed', () => {
    expect(playwrightResult(report({ stats: { expected: 3, flaky: 1, unexpected: 2 } }), 1)).toEqual({
      passed: 4,
      failed: 2,
    })
  })
})
