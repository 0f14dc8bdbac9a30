import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import { ownDatabase } from '../../testing/own-database.ts'
import { sequenceAt } from '../observations/as-of.ts'
import { figuresAt } from './figures-at.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const USA = 'CN.exports.counterpart:USA.value.CNY.year-to-date'

describe('figures at a place in the log', () => {
  it('are those known then: of exports to the United States in 2024 none on the eve of the report, and the year after it', async () => {
    const { sequence } = await readHead(database())
    const known = (at: string) => sequenceAt(database(), sequence, { instant: new Date(at) })
    const eve = await figuresAt(database(), { parts: [USA], wholes: [] }, await known('2025-01-17T16:00:00Z'))
    const after = await figuresAt(database(), { parts: [USA], wholes: [] }, await known('2025-01-19T00:00:00Z'))
    expect(eve.figures.get(USA)?.has('2024')).toBe(false)
    expect(after.figures.get(USA)?.get('2024')?.value).toBe('373372228')
    expect(after.past?.at).toMatch(/^2025-01-18/)
    expect(after.past?.changed).toBeGreaterThan(0)
  })

  it('have wholes that stood beside their parts: March 2023 as first printed, though it was restated since', async () => {
    const mode = 'CN.exports.mode:processing-imported.value.USD.month'
    const all = 'CN.exports.all.value.USD.month'
    const { figures } = await figuresAt(database(), { parts: [mode], wholes: [all] }, null)
    expect(figures.get(all)?.get('2023-03')).toMatchObject({ scale: 3, printedGrowthPercent: '14.8' })
    expect(figures.get(all)?.has('2024-12')).toBe(false)
  })

  it('now are at the head, and no past; beyond the head is the head', async () => {
    const { sequence } = await readHead(database())
    expect(await figuresAt(database(), { parts: [USA], wholes: [] }, null)).toMatchObject({ sequence, past: null })
    expect((await figuresAt(database(), { parts: [USA], wholes: [] }, 999_999)).sequence).toBe(sequence)
  })
})
