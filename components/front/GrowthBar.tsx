import type { BarPlace } from './growth-bar.ts'

/** A small bar of a table's row, drawn by the server: solid for a rise, hollow for a fall. The figure stands beside it. */
export function GrowthBar({ place, colour = 'var(--total)' }: { place: BarPlace | null; colour?: string }) {
  if (!place) return null
  return (
    <svg width="100%" height="0.75rem" aria-hidden="true">
      <rect
        x={`${place.from}%`}
        y="0.125rem"
        width={`${place.width}%`}
        height="0.5rem"
        fill={place.isFall ? 'var(--paper)' : colour}
        stroke={place.isFall ? 'var(--ink-2)' : 'none'}
        strokeWidth="1.25"
      />
      <line x1={`${place.zero}%`} x2={`${place.zero}%`} y1="0" y2="0.75rem" stroke="var(--ink)" />
    </svg>
  )
}
