import styles from './Sparkline.module.css'
import { sparkPath } from './spark-path.ts'

/** A line without axes, for a table's row. `values` are chart positions (to-chart.ts), oldest first, null where none is held. `label` says what it shows. */
export function Sparkline({
  values,
  label,
  colour = 'var(--total)',
}: {
  values: readonly (number | null)[]
  label: string
  colour?: string
}) {
  const drawn = sparkPath(values)
  if (!drawn) return null
  return (
    <svg className={styles.spark} role="img" aria-label={label} width="100%" height="24">
      <svg viewBox="0 0 100 24" preserveAspectRatio="none" width="100%" height="24" aria-hidden="true">
        <path
          d={drawn.path}
          fill="none"
          stroke={colour}
          strokeWidth="1.75"
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
        />
      </svg>
      <circle cx={`${drawn.end.x}%`} cy={drawn.end.y} r="2.5" fill={colour} />
    </svg>
  )
}
