'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Link } from '../../shell/Link/Link.tsx'
import { useRouter } from 'next/navigation'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import { PINNED, type ViewQuery } from '#trade/explore/view-query.ts'
import { usePalette } from '../../charts/palette.ts'
import { useNarrow } from '../../charts/use-narrow.ts'
import { viewAddress } from '../address.ts'
import { type CellPlace, moved, rectangle } from '../TableTools/cell-moves.ts'
import type { CopiedTable } from '../TableTools/copied-table.ts'
import { CopyButton } from '../TableTools/CopyButton.tsx'
import { forms } from '../TableTools/to-clipboard.ts'
import { useKeptRow } from './use-kept-row.ts'
import { LONG_COLUMNS, type LongColumn, type LongRow, quotedColumn } from './long-columns.ts'
import { LongRows } from './long-rows.ts'
import styles from './LongTable.module.css'

export interface LongHead {
  readonly column: LongColumn
  readonly label: string
  /** The address sorted by it; null for a column that is not sorted by. */
  readonly href: string | null
  readonly sorted: 'ascending' | 'descending' | null
}

export interface LongWords {
  readonly caption: string
  readonly keys: string
  readonly pin: string
  readonly unpin: string
  readonly copyTable: string
  readonly copyCells: string
  readonly copied: string
  readonly notCopied: string
}

/** A cell by its row's name. */
interface NamedCell {
  readonly id: string
  readonly column: number
}

// Fewer are all drawn: by the server, and on paper.
const VIRTUAL_FROM = 300
const ROW_PX = 25
const ROW_NARROW_PX = 40
// As many rows as the frame shows before the browser has measured it.
const FRAME_PX = 560
// Drawn beyond the frame on either side, so that a quick turn of the wheel meets rows.
const OVERSCAN = 16

/** Parts × periods, up to fifty thousand rows of which only those in the frame are drawn. Heads, names and pinned rows stay where they are. */
export function LongTable({
  query,
  heads,
  pinned,
  packed,
  source,
  words,
}: {
  query: ViewQuery
  heads: readonly LongHead[]
  pinned: readonly LongRow[]
  /** All other rows (long-rows.ts). */
  packed: string
  /** Lines that go with a copy. */
  source: readonly string[]
  words: LongWords
}) {
  const router = useRouter()
  const rows = useMemo(() => new LongRows(packed), [packed])
  const frame = useRef<HTMLDivElement>(null)
  const rowPx = (useNarrow() ? ROW_NARROW_PX : ROW_PX) * (usePalette()?.unit ?? 1)
  // By their rows' names: a publication that brings rows moves neither the cell one stands on nor the selection.
  const [standing, setStanding] = useState<NamedCell | null>(null)
  const [anchored, setAnchored] = useState<NamedCell | null>(null)
  const placed = (cell: NamedCell | null): CellPlace | null => {
    if (!cell) return null
    const above = pinned.findIndex(({ id }) => id === cell.id)
    const below = above < 0 ? rows.placeOf(cell.id) : -1
    const row = below < 0 ? above : pinned.length + below
    return row < 0 ? null : { row, column: cell.column }
  }
  const active = placed(standing) ?? { row: 0, column: 0 }
  const anchor = placed(anchored)
  const isVirtual = rows.length > VIRTUAL_FROM
  // Handed anew at each frame, either would have all fifty thousand measured again.
  const estimateSize = useCallback(() => rowPx, [rowPx])
  const getItemKey = useCallback((at: number) => rows.idAt(at) ?? at, [rows])
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to nobody
  const virtual = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => frame.current,
    estimateSize,
    overscan: OVERSCAN,
    initialRect: { width: 800, height: FRAME_PX },
    // A publication moves rows by their place: each keeps its own.
    getItemKey,
  })
  useKeptRow(frame, isVirtual ? rows : null, rowPx, JSON.stringify(query.sort))
  const items = virtual.getVirtualItems()
  const drawn: readonly { readonly row: LongRow; readonly at: number }[] = isVirtual
    ? items.flatMap(({ index }) => {
        const row = rows.at(index)
        return row ? [{ row, at: index }] : []
      })
    : rows.all().map((row, at) => ({ row, at }))
  const before = isVirtual ? (items[0]?.start ?? 0) : 0
  const after = isVirtual ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const count = pinned.length + rows.length
  const rowAt = (at: number) => (at < pinned.length ? pinned[at] : rows.at(at - pinned.length))
  const chosen = anchor && rectangle(anchor, active)
  const chosenCells = chosen ? (chosen.bottom - chosen.top + 1) * (chosen.right - chosen.left + 1) : 1

  const whole = (): CopiedTable => ({
    title: words.caption,
    columns: heads.map(({ label }) => label),
    rows: [...pinned, ...rows.all()].map(({ cells }) => cells),
    source,
  })
  const selected = (): CopiedTable => {
    const { top, bottom, left, right } = chosen ?? rectangle(active, active)
    const range = Array.from(
      { length: bottom - top + 1 },
      (_, at) => rowAt(top + at)?.cells.slice(left, right + 1) ?? [],
    )
    return {
      title: words.caption,
      columns: heads.slice(left, right + 1).map(({ label }) => label),
      rows: range,
      source,
    }
  }
  const named = ({ row, column }: CellPlace): NamedCell => ({ id: rowAt(row)?.id ?? '', column })
  const go = (place: CellPlace) => {
    setStanding(named(place))
    if (isVirtual && place.row >= pinned.length) virtual.scrollToIndex(place.row - pinned.length)
    focusCell(frame.current, place)
  }
  const press = (event: KeyboardEvent) => {
    const row = rowAt(active.row)
    const head = heads[active.column]
    if (event.key === 'Enter' && row && head) {
      const href = quoteOf(query, row, head.column)
      if (href) router.push(href, { scroll: false })
      return
    }
    if (event.key === 'Escape') return setAnchored(null)
    const next = moved(active, event.key, event.ctrlKey || event.metaKey, {
      rows: count,
      columns: heads.length,
      page: Math.max(1, Math.floor((frame.current?.clientHeight ?? FRAME_PX) / rowPx) - 2),
    })
    if (!next) return
    event.preventDefault()
    setAnchored(event.shiftKey ? named(anchor ?? active) : null)
    go(next)
  }
  const click = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (!place) return
    if (event.shiftKey) {
      event.preventDefault()
      setAnchored(named(anchor ?? active))
      return setStanding(named(place))
    }
    setAnchored(null)
    setStanding(named(place))
    follow(event, (href) => router.push(href, { scroll: false }))
  }
  const copy = (event: ClipboardEvent) => {
    // Text selected with the mouse is copied as the browser does.
    if (window.getSelection()?.isCollapsed === false && !anchor) return
    event.preventDefault()
    const { text, html } = forms(selected())
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
  }
  const line = (row: LongRow, at: number, isPinned: boolean) => (
    <Line
      key={row.id}
      query={query}
      row={row}
      at={at}
      isPinned={isPinned}
      active={active.row === at ? active.column : null}
      chosen={chosen && chosen.top <= at && at <= chosen.bottom ? chosen : null}
      words={words}
    />
  )
  return (
    <div className={styles.long}>
      <p className={styles.tools}>
        <span>{words.keys}</span>
        {chosenCells > 1 && (
          <CopyButton table={selected} words={{ ...words, copy: words.copyCells.replace('0', String(chosenCells)) }} />
        )}
        <CopyButton table={whole} words={{ ...words, copy: words.copyTable }} />
      </p>
      <div ref={frame} className={styles.frame} data-virtual={isVirtual ? '' : undefined}>
        {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table whose cells are moved through with the keyboard */}
        <table
          className={styles.table}
          role="grid"
          aria-label={words.caption}
          aria-rowcount={count + 1}
          aria-colcount={heads.length}
          onKeyDown={press}
          onClick={click}
          onCopy={copy}
        >
          <thead>
            <tr aria-rowindex={1}>
              {heads.map(({ column, label, href, sorted }, at) => (
                <th
                  key={column}
                  scope="col"
                  aria-colindex={at + 1}
                  aria-sort={sorted ?? undefined}
                  data-column={column}
                  className={at < 2 ? undefined : styles.r}
                >
                  {href ? (
                    <Link href={href} scroll={false}>
                      {label}
                    </Link>
                  ) : (
                    label
                  )}
                </th>
              ))}
            </tr>
            {pinned.map((row, at) => line(row, at, true))}
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {drawn.map(({ row, at }) => line(row, pinned.length + at, false))}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Drawn again only where something of it changed: a turn of the wheel brings a few new rows among those that stand. */
const Line = memo(function Line({
  query,
  row,
  at,
  isPinned,
  active,
  chosen,
  words,
}: {
  query: ViewQuery
  row: LongRow
  at: number
  isPinned: boolean
  /** The column that the keyboard stands on; null in another row. */
  active: number | null
  chosen: { readonly left: number; readonly right: number } | null
  words: LongWords
}) {
  return (
    <tr aria-rowindex={at + 2} data-pinned={isPinned ? '' : undefined}>
      {LONG_COLUMNS.map((column, index) => {
        const text = row.cells[index] ?? ''
        const href = text === '' ? null : quoteOf(query, row, column)
        const isQuoted = query.quote?.row === row.id && query.quote.column === column
        const Cell = index === 0 ? 'th' : 'td'
        return (
          <Cell
            key={column}
            {...(index === 0 ? { scope: 'row' } : {})}
            aria-colindex={index + 1}
            aria-selected={chosen !== null && chosen.left <= index && index <= chosen.right}
            tabIndex={active === index ? 0 : -1}
            data-cell={`${at},${index}`}
            data-column={column}
            className={
              [index < 2 ? '' : styles.r, isQuoted ? styles.quoted : ''].filter(Boolean).join(' ') || undefined
            }
          >
            {index === 0 && (
              <a
                className={styles.pin}
                href={pinAddress(query, row.id, isPinned)}
                tabIndex={-1}
                data-pinned={isPinned ? '' : undefined}
                aria-label={(isPinned ? words.unpin : words.pin).replace('0', `${text}, ${row.cells[1] ?? ''}`)}
              />
            )}
            {href ? (
              <a href={href} tabIndex={-1}>
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
          </Cell>
        )
      })}
    </tr>
  )
})

/** A plain link of a cell, followed without a new page as the other links are: hundreds of them would be costly as parts of their own. */
function follow(event: MouseEvent<HTMLElement>, to: (href: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-cell] a') : null
  const href = link?.getAttribute('href')
  if (!href || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey) return
  event.preventDefault()
  to(href)
}

function quoteOf(query: ViewQuery, row: LongRow, column: LongColumn): string | null {
  const quoted = quotedColumn(column)
  return quoted && !row.id.startsWith('rest@') ? viewAddress(query, { quote: { row: row.id, column: quoted } }) : null
}

function pinAddress(query: ViewQuery, id: string, isPinned: boolean): string {
  const pinned = isPinned ? query.pinned.filter((one) => one !== id) : [...query.pinned, id].slice(-PINNED)
  return viewAddress(query, { pinned })
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = cell?.dataset.cell?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

/** Once it is drawn: a row far away comes a frame or two after the scroll. */
function focusCell(frame: HTMLElement | null, { row, column }: CellPlace, tries = 6): void {
  requestAnimationFrame(() => {
    const cell = frame?.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)
    if (cell) cell.focus({ preventScroll: true })
    else if (tries > 0) focusCell(frame, { row, column }, tries - 1)
  })
}
