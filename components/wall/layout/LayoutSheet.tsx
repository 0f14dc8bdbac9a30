import type { CSSProperties } from 'react'
import type { GridPlace, Layout } from '#trade/wall/layout/layout.ts'
import type { PanelKind } from '#trade/wall/layout/panel.ts'
import { uprightPlaces } from '#trade/wall/layout/upright.ts'
import { Panel } from '../Panel.tsx'
import { sentenceOf } from '../sentence-of.ts'
import { Sheet, type SheetFacts } from '../Sheet.tsx'
import { useWallWords } from '../use-wall-words.ts'
import { gridArea } from './grid-area.ts'
import { LayoutPanel } from './LayoutPanel.tsx'
import styles from './layout.module.css'
import type { PanelFacts } from './panel-facts.ts'

interface Props extends SheetFacts, PanelFacts {
  readonly layout: Pick<Layout, 'panels'>
  readonly as?: 'main' | 'div'
}

/** A wall of panels. The headline is its heading, also where no panel shows it. */
export function LayoutSheet({ layout, figures, partners, ...facts }: Props) {
  const { locale, words } = useWallWords()
  const { scene, releases, nowMs, sequence } = facts
  const upright = uprightPlaces(layout.panels)
  const has = (kind: PanelKind) => layout.panels.some(({ panel }) => panel.kind === kind)
  return (
    <Sheet {...facts} hasTicker={has('ticker')}>
      {!has('sentence') && <h1 className="unseen">{sentenceOf(scene, locale, words).wide}</h1>}
      <div className={styles.grid}>
        {layout.panels.map(({ panel, place }, at) => (
          <div
            key={`${at} ${panel.kind}`}
            className={styles.cell}
            data-kind={panel.kind}
            data-upright={upright[at] ? undefined : 'none'}
            style={placesStyle(place, upright[at] ?? null)}
          >
            <Panel resetKey={sequence}>
              <LayoutPanel panel={panel} place={place} facts={{ scene, figures, releases, partners, nowMs }} />
            </Panel>
          </div>
        ))}
      </div>
    </Sheet>
  )
}

function placesStyle(lying: GridPlace, upright: GridPlace | null): CSSProperties {
  return { '--lying': gridArea(lying), '--upright': upright ? gridArea(upright) : 'auto' } as CSSProperties
}
