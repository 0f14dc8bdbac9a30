import { Plot } from '../../charts/Plot/Plot.tsx'
import { Shapes } from '../../charts/Shapes/Shapes.tsx'
import type { FlowDrawing } from './flow-drawing.ts'
import styles from './Flow.module.css'

/** Goods at the left, the whole, partners at the right. Drawn by the server, once for a desk and once for a phone. */
export function Flow({ wide, narrow }: { wide: FlowDrawing; narrow: FlowDrawing }) {
  return (
    <>
      <div className={styles.wide}>
        <Plot className={styles.plot} marks={wide.marks}>
          <Shapes shapes={wide.shapes} />
        </Plot>
      </div>
      <div className={styles.narrow}>
        <Plot className={styles.plot} marks={narrow.marks}>
          <Shapes shapes={narrow.shapes} />
        </Plot>
      </div>
    </>
  )
}
