import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { movedBy, sizedBy, withoutPanel } from '#trade/wall/layout/arrange.ts'
import { GRID, type PlacedPanel } from '#trade/wall/layout/layout.ts'
import { useLanguage } from '../../words/Language.tsx'
import { gridArea } from '../../wall/layout/grid-area.ts'
import { deskWords } from '../words.ts'
import styles from './Arranger.module.css'
import { panelName } from './panel-name.ts'

interface Props {
  readonly panels: readonly PlacedPanel[]
  readonly chosen: number | null
  /** Panels that lie wrong. */
  readonly wrong: ReadonlySet<number>
  readonly choose: (at: number | null) => void
  readonly arrange: (panels: readonly PlacedPanel[]) => void
}

const BY_KEY: Readonly<Record<string, { readonly columns: number; readonly rows: number }>> = {
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
}

/** One handle over each panel: chosen by a click or a key, moved and made larger by dragging or by arrow keys. */
export function Handles({ panels, chosen, wrong, choose, arrange }: Props) {
  const language = useLanguage()
  const say = deskWords(language).layouts
  const grid = useRef<HTMLDivElement>(null)
  const drag = useRef<{ x: number; y: number; from: readonly PlacedPanel[]; isSizing: boolean } | null>(null)

  const begin = (event: PointerEvent, at: number, isSizing: boolean) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, from: panels, isSizing }
    choose(at)
  }
  const follow = (event: PointerEvent, at: number) => {
    const box = grid.current?.getBoundingClientRect()
    if (!drag.current || !box) return
    const { x, y, from, isSizing } = drag.current
    const by = {
      columns: Math.round(((event.clientX - x) / box.width) * GRID.columns),
      rows: Math.round(((event.clientY - y) / box.height) * GRID.rows),
    }
    arrange(isSizing ? sizedBy(from, at, by) : movedBy(from, at, by))
  }
  const end = () => {
    drag.current = null
  }
  const press = (event: KeyboardEvent, at: number) => {
    const by = BY_KEY[event.key]
    if (by) arrange((event.shiftKey ? sizedBy : movedBy)(panels, at, by))
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      arrange(withoutPanel(panels, at))
      // The next one takes its place, and with it the focus.
      choose(at < panels.length - 1 ? at : null)
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles.handles} ref={grid}>
      {panels.map(({ panel, place }, at) => (
        <button
          // oxlint-disable-next-line react/no-array-index-key -- two clocks of one city are told apart by their place in the list alone
          key={at}
          type="button"
          className={styles.handle}
          style={{ '--area': gridArea(place) } as CSSProperties}
          aria-label={`${panelName(panel, say, language)}: ${say.place(place.column + 1, place.row + 1, place.columns, place.rows)}`}
          aria-pressed={chosen === at}
          data-wrong={wrong.has(at) || undefined}
          onClick={() => choose(at)}
          onFocus={() => choose(at)}
          onKeyDown={(event) => press(event, at)}
          onPointerDown={(event) => begin(event, at, false)}
          onPointerMove={(event) => follow(event, at)}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <span>{panelName(panel, say, language)}</span>
          <i
            className={styles.corner}
            title={say.size}
            onPointerDown={(event) => begin(event, at, true)}
            onPointerMove={(event) => {
              event.stopPropagation()
              follow(event, at)
            }}
            onPointerUp={end}
          />
        </button>
      ))}
    </div>
  )
}
