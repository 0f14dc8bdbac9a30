import type { CSSProperties } from 'react'
import type { GridPlace, Layout } from '#trade/wall/layout/layout.ts'
import { uprightPlaces } from '#trade/wall/layout/upright.ts'
import { tickerLine } from '#trade/wall/ticker.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { Foot } from '../Foot.tsx'
import { figuresAge, type LiveMark } from '../live-mark.ts'
import { Panel } from '../Panel.tsx'
import { statusOf } from '../status-of.ts'
import { tickerLines } from '../ticker-lines.ts'
import { TopLine } from '../TopLine.tsx'
import { useWallWords } from '../use-wall-words.ts'
import sheet from '../wall.module.css'
import { gridArea } from './grid-area.ts'
import { LayoutPanel } from './LayoutPanel.tsx'
import styles from './layout.module.css'
import type { PanelFacts } from './panel-facts.ts'

interface Props extends PanelFacts {
  readonly layout: Pick<Layout, 'panels'>
  readonly live: LiveMark
  /** The log's place shown now, and when this screen opened: what came between is drawn in. */
  readonly sequence: number
  readonly openedAt: number
  /** `div` where it is drawn small on a page that has a `main` of its own. */
  readonly as?: 'main' | 'div'
}

/** A wall of panels between the top line, which says how live it is, and the foot, which says of when and from whom the figures are. */
export function LayoutSheet({ layout, live, sequence, openedAt, as: Sheet = 'main', ...facts }: Props) {
  const { locale, words } = useWallWords()
  const { scene, releases, nowMs } = facts
  const said = wordsOf(scene)
  const sentence = said?.wall[locale] ?? (scene.kind === 'empty' ? words.empty : '')
  const upright = uprightPlaces(layout.panels)
  const hasSentence = layout.panels.some(({ panel }) => panel.kind === 'sentence')
  return (
    <Sheet
      className={`${sheet.sheet} ${styles.sheet}`}
      data-scene={scene.kind}
      data-stale={live.state === 'stale' || undefined}
      data-arrived={sequence > openedAt || undefined}
    >
      <TopLine scene={scene} live={live} nowMs={nowMs} />
      {!hasSentence && <h1 className="unseen">{sentence}</h1>}
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
              <LayoutPanel panel={panel} place={place} facts={facts} />
            </Panel>
          </div>
        ))}
      </div>
      <Foot
        line={tickerLine(tickerLines(scene, said, releases, locale, words), nowMs)}
        source={words.source[scene.form.currency]}
        status={statusOf(scene, words)}
        age={'notice' in scene ? figuresAge(scene.notice.amended?.at ?? scene.notice.publishedAt, nowMs, words) : null}
        nowMs={nowMs}
      />
      <p className="unseen" aria-live="polite">
        {'notice' in scene ? sentence : ''}
      </p>
    </Sheet>
  )
}

function placesStyle(lying: GridPlace, upright: GridPlace | null): CSSProperties {
  return { '--lying': gridArea(lying), '--upright': upright ? gridArea(upright) : 'auto' } as CSSProperties
}
