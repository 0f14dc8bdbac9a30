import { Plot } from '../../charts/Plot/Plot.tsx'
import { Shapes } from '../../charts/Shapes/Shapes.tsx'
import type { FlowDrawing } from './flow-drawing.ts'
import styles from './Flow.module.css'

/** Goods at the left, the whole, partners at the right. Drawn by the server, once for a desk and once for a phone. */
export function Flow({ wide, narrow, label }: { wide: FlowDrawing; narrow: FlowDrawing; label: string }) {
  return (
    <div role="img" aria-label={label}>
      {[wide, narrow].map((drawing, at) => (
        <div key={at === 0 ? 'wide' : 'narrow'} className={at === 0 ? styles.wide : styles.narrow}>
          <Plot className={styles.plot} marks={drawing.marks}>
            <Shapes shapes={drawing.shapes} />
          </Plot>
        </div>
      ))}
    </div>
  )
}
