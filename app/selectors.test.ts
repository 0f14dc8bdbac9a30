import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheets = ['app', 'components'].flatMap((folder) =>
  readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}/${name}`),
)

describe('a style sheet', () => {
  it.each(sheets)('%s: no rule is about whatever follows whatever', (sheet) => {
    const text = readFileSync(new URL(`../${sheet}`, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '')
    // With one such rule a browser styles a whole page again wherever something is put into it: `* + *`, in any sheet that is loaded,
    // made a changed figure cost ten times as much. `:where(:not(:first-child))` says the same, and is about its parent alone.
    const selectors = [...text.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.replace(/\s+/g, ' ').trim())
    expect(selectors.filter((selector) => /[+~] ?(\*|::?)/.test(selector))).toEqual([])
  })
})
