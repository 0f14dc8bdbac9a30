import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Artefact, ARTEFACTS, STRUCTURE_VERSION, urnOf } from './artefacts.ts'
import { ATTRIBUTES, CUBE_MEASURES, DIMENSIONS } from './components.ts'
import { referencesOf } from './references.ts'

/** All that a version promises: who changes any of it gives STRUCTURE_VERSION and STRUCTURE_DAY a later value, and that a line here. */
const PROMISED: Readonly<Record<string, string>> = {
  '1.0.0': 'e6e9353c3cb4295f',
}

const artefact = (id: string, kind: Artefact['kind'] = 'codelist') => {
  const found = ARTEFACTS.find((one) => one.id === id && one.kind === kind)
  if (!found) throw new Error(`no ${kind} ${id}`)
  return found
}
const code = (list: string, id: string) => artefact(list).items?.find((item) => item.id === id)

describe('the code lists of the cube', () => {
  it('are what their version promised: a version of three parts never changes', () => {
    const text = JSON.stringify([ARTEFACTS, DIMENSIONS, CUBE_MEASURES, ATTRIBUTES])
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(PROMISED[STRUCTURE_VERSION])
  })

  it('name each code once, in letters that SDMX allows, below a code of the same list', () => {
    for (const { items, kind } of ARTEFACTS) {
      const ids = (items ?? []).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { id, parent } of items ?? []) {
        expect(id).toMatch(kind === 'codelist' ? /^[A-Za-z0-9_@$-]+$/ : /^[A-Za-z][A-Za-z0-9_-]*$/)
        if (parent !== undefined) expect(ids).toContain(parent)
      }
    }
  })

  it('are the field’s own, in both languages: Germany in Europe, chapter 85 in section XVI, rice within grain', () => {
    expect(code('CL_COUNTERPART', 'DEU')).toEqual({ id: 'DEU', name: { en: 'Germany', zh: '德国' }, parent: 'EUROPE' })
    expect(code('CL_PRODUCT', 'HS_85')).toMatchObject({ parent: 'HS_XVI', name: { zh: expect.stringContaining('85') } })
    expect(code('CL_PRODUCT', 'rice')).toMatchObject({ parent: 'grain' })
    // Named like a line of the agency's, and not that line.
    expect(code('CL_PRODUCT', 'SECTOR_electric-vehicles')?.name.en).toBe('Sector: Electric vehicles')
    expect(code('CL_TRADE_MODE', 'processing-imported')).toMatchObject({ parent: 'processing' })
    expect(code('CL_OBS_STATUS', 'P')?.name.en).toBe('Provisional value')
  })
})

describe('the artefacts around one', () => {
  const around = (id: string, kind: Artefact['kind'], ...which: Parameters<typeof referencesOf>[1]) =>
    referencesOf([artefact(id, kind)], which).map((one) => `${one.kind} ${one.id}`)

  it('are, of the flow: its structure as child, and all lists below it as descendants', () => {
    expect(around('CN_TRADE', 'dataflow', 'none')).toEqual([])
    expect(around('CN_TRADE', 'dataflow', 'children')).toEqual(['datastructure CN_TRADE', 'agencyscheme AGENCIES'])
    expect(around('CN_TRADE', 'dataflow', 'descendants')).toHaveLength(ARTEFACTS.length - 1)
    expect(around('CN_TRADE', 'dataflow', 'codelist')).toContain('codelist CL_FLOW')
  })

  it('are, of a list: the structure as parent, and the flow as an ancestor too', () => {
    expect(around('CL_FLOW', 'codelist', 'parents')).toEqual(['datastructure CN_TRADE'])
    expect(around('CL_FLOW', 'codelist', 'ancestors')).toEqual(['dataflow CN_TRADE', 'datastructure CN_TRADE'])
    expect(around('CL_FLOW', 'codelist', 'parentsandsiblings')).toContain('codelist CL_BASIS')
  })

  it('are named by what refers to them, and every name leads somewhere', () => {
    const urns = ARTEFACTS.map(urnOf)
    expect(ARTEFACTS.flatMap(({ refersTo }) => refersTo).filter((urn) => !urns.includes(urn))).toEqual([])
  })
})
