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
              <LayoutPanel
                panel={panel}
                place={roomOf(place, upright[at] ?? null)}
                facts={{ scene, figures, releases, partners, nowMs }}
              />
            </Panel>
          </div>
        ))}
      </div>
    </Sheet>
  )
}

/** What a panel may fill however the wall hangs: what is drawn does not know, and a table must not end in half a line. */
function roomOf(lying: GridPlace, upright: GridPlace | null): GridPlace {
  if (upright === null) return lying
  return { ...lying, columns: Math.min(lying.columns, upright.columns), rows: Math.min(lying.rows, upright.rows) }
}

function placesStyle(lying: GridPlace, upright: GridPlace | null): CSSProperties {
  return { '--lying': gridArea(lying), '--upright': upright ? gridArea(upright) : 'auto' } as CSSProperties
}
