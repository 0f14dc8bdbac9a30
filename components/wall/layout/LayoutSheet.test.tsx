import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Figure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { SECTOR_LINES, sectorSeries } from '#trade/front/front-series.ts'
import { AFTER, AT_11, BEFORE, NOTHING } from '#trade/wall/december-2024.examples.ts'
import type { PlacedPanel } from '#trade/wall/layout/layout.ts'
import { ONE_OF_EACH } from '#trade/wall/layout/panel.ts'
import { PRESETS } from '#trade/wall/layout/presets.ts'
import { sceneAt, type WallFacts } from '#trade/wall/scene.ts'
import { Language } from '../../words/Language.tsx'
import { LayoutSheet } from './LayoutSheet.tsx'

const MINUTE = 60_000

function markup(panels: readonly PlacedPanel[], facts: WallFacts, nowMs: number, language: Locale): string {
  return renderToStaticMarkup(
    <Language value={language}>
      <LayoutSheet
        layout={{ panels }}
        scene={sceneAt(facts, { nowMs, heardAtMs: nowMs })}
        figures={facts.figures}
        releases={facts.releases}
        partners={{ en: {}, zh: {} }}
        live={{ state: 'live', lastHeardMs: nowMs, isAgeKnown: true }}
        nowMs={nowMs}
        sequence={14}
        openedAt={14}
      />
    </Language>,
  )
}

/** What is read on a wall of `panels`, in order. */
function text(panels: readonly PlacedPanel[], facts: WallFacts, nowMs: number, language: Locale = 'en'): string {
  return markup(panels, facts, nowMs, language)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2060\u200B]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
}

// Growth of January to November 2024 by line, made up: what is tested is their order and their age.
const withSectors: WallFacts = {
  ...AFTER,
  figures: {
    ...AFTER.figures,
    ...Object.fromEntries(
      SECTOR_LINES.map((line, at) => [
        sectorSeries(line),
        { '2024-01..11': sectorFigure(sectorSeries(line), `${at % 2 === 0 ? '' : '-'}${at}.5`) },
      ]),
    ),
  },
}

function sectorFigure(series: string, growth: string): Figure {
  const [sample] = Object.values(Object.values(AFTER.figures)[0] ?? {})
  if (!sample) throw new Error('the example lacks a figure')
  return {
    ...sample,
    series,
    period: '2024-01..11',
    value: '100',
    scale: 9,
    printedGrowthPercent: growth,
    publishedAt: '2024-12-18T07:00:00.000Z',
    replaces: null,
  }
}

describe('a wall of panels', () => {
  it.each(['en', 'zh'] as const)(
    'says in %s what each kind of panel has to say, with figures and without any',
    (language) => {
      for (const facts of [AFTER, BEFORE, NOTHING])
        for (const panel of ONE_OF_EACH) {
          const said = text(
            [{ panel, place: { column: 0, row: 0, columns: 4, rows: 8 } }],
            facts,
            AT_11 + MINUTE,
            language,
          )
          expect(said).not.toMatch(/undefined|null|NaN/)
          // A place that is held open has no words yet; everything else has.
          if (facts === AFTER)
            expect({ kind: panel.kind, isLong: said.length > 40 }).toEqual({ kind: panel.kind, isLong: true })
        }
    },
  )
  it('has the headline as its heading, also where no panel shows it', () => {
    const html = (panels: readonly PlacedPanel[]) => text(panels, AFTER, AT_11 + MINUTE)
    expect(html(PRESETS.release)).toContain('Exports')
    expect(html(PRESETS.before)).toContain('10.7%')
  })
  it('shows sectors the fastest first, as many as have room, the others in turn, of when and how old', () => {
    const panels: PlacedPanel[] = [{ panel: { kind: 'sectors' }, place: { column: 0, row: 0, columns: 2, rows: 5 } }]
    const seen = text(panels, withSectors, AT_11 + 2 * MINUTE)
    expect(seen).toContain('Jan–Nov 2024')
    expect(seen).toContain('25 days old')
    const growth = (ms: number) =>
      [...markup(panels, withSectors, AT_11 + 2 * MINUTE + ms, 'en').matchAll(/<td>.*?([+−]\d\.5).*?<\/td>/g)].map(
        ([, percent]) => percent,
      )
    const fastestFirst = ['+8.5', '+6.5', '+4.5', '+2.5', '+0.5', '−1.5', '−3.5', '−5.5', '−7.5', '−9.5']
    const pages = [growth(0), growth(8_000)]
    for (const page of pages) expect(page).toHaveLength(4)
    for (const page of pages) expect(fastestFirst.join(' ')).toContain(page.join(' '))
    expect(pages[0]).not.toEqual(pages[1])
  })
  it('counts down to what is next, and above a day says when', () => {
    const panels: PlacedPanel[] = [{ panel: { kind: 'countdown' }, place: { column: 0, row: 0, columns: 2, rows: 3 } }]
    expect(text(panels, BEFORE, AT_11 - 5 * MINUTE)).toMatch(/China’s trade, Dec 2024 05:00 due 11:00 Beijing/)
    expect(text(panels, BEFORE, AT_11 - 48 * 60 * MINUTE)).toMatch(/China’s trade, Dec 2024 13 Jan due 11:00 Beijing/)
    expect(text(panels, BEFORE, AT_11 + 2 * MINUTE)).toMatch(/Late by 02:00 China’s trade, Dec 2024/)
    expect(text(panels, NOTHING, AT_11)).toContain('No date is announced')
  })
})
