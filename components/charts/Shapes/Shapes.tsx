import type { Shape } from './shape.ts'
import styles from './Shapes.module.css'

/** Forms that fill a plot, drawn by the server: there before hydration and in print, as sharp as the screen. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return (
    <svg className={styles.shapes} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {shapes.map(({ key, d, fill, stroke, width, dash, opacity }) => (
        <path
          key={key}
          d={d}
          fill={fill ? `var(${fill})` : 'none'}
          fillOpacity={opacity}
          stroke={stroke ? `var(${stroke})` : 'none'}
          strokeWidth={width}
          {...(dash ? { strokeDasharray: dash } : {})}
          strokeLinejoin="round"
          strokeLinecap={dash ? 'butt' : 'round'}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}
