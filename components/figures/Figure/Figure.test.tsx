import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Figure } from './Figure.tsx'
import { figureExamples } from './Figure.examples.ts'

const drawn = (name: keyof typeof figureExamples) =>
  renderToStaticMarkup(<Figure {...(figureExamples[name] ?? expect.fail(`no example ${String(name)}`))} />)

describe('Figure', () => {
  it('draws every example with its state on the field', () => {
    for (const [name, example] of Object.entries(figureExamples))
      expect(drawn(name)).toContain(`data-state="${example.state}"`)
  })
  it('keeps the old figure struck beside the new one', () => {
    expect(drawn('revised')).toMatch(/<s>\+14\.8<\/s> revised 7 July 2026/)
    expect(drawn('corrected')).toMatch(/Corrected 14:20.*<s>US\$108\.4bn<\/s>.*two digits were swapped/s)
  })
  it('strikes a withdrawn figure and colours it no more', () => {
    expect(drawn('withdrawn')).toMatch(/<s>\+10\.7%<\/s>/)
    expect(drawn('withdrawn')).not.toMatch(/class="[^"]*\bup\b/)
  })
  it('says in words what a missing figure waits for, never 0 and never a dash', () => {
    expect(drawn('notPublished')).toContain('not published')
    expect(drawn('blank')).toContain('expected +7.3, out 11:00')
  })
  it('carries the exact digits for machines', () => {
    expect(drawn('fresh')).toContain('<data class="')
    expect(drawn('fresh')).toContain('value="10.7"')
  })
})
