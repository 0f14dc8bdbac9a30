import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\s+/g, ' ')

/** The declarations of the rule that starts with `selector`, as one line each. */
function declarations(selector: string): readonly string[] {
  const from = tokens.indexOf(selector)
  expect(from, `no rule ${selector}`).toBeGreaterThan(-1)
  const open = tokens.indexOf('{', from + selector.length - 1)
  const body = tokens.slice(open + 1, tokens.indexOf('}', open))
  return body
    .replace(/\/\*.*?\*\//gs, '')
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean)
}

describe('tokens', () => {
  it('draws the same dark sheet for who chose it and for whose system asks for it', () => {
    expect(declarations(':root:not([data-theme]) {')).toEqual(
      declarations("[data-theme='dark'], [data-theme='wall'] {"),
    )
  })
  it('names every colour in light that dark names', () => {
    const named = (lines: readonly string[]) => lines.map((line) => line.split(':')[0])
    expect(named(declarations(":root, [data-theme='light'] {"))).toEqual(
      expect.arrayContaining(named(declarations("[data-theme='dark'], [data-theme='wall'] {"))),
    )
  })
})
