import { Plot } from '../../charts/Plot/Plot.tsx'
import { Shapes } from '../../charts/Shapes/Shapes.tsx'
import { nameColours } from '../name-colours.ts'
import type { SlopeDrawing } from './slope-drawing.ts'
import styles from './Slope.module.css'

/** Two periods and a stroke for each part between them. Drawn by the server, once for a desk and once for a phone. */
export function Slope({ wide, narrow }: { wide: SlopeDrawing; narrow: SlopeDrawing }) {
  return (
    <>
      <Strokes drawing={wide} className={styles.wide} />
      <Strokes drawing={narrow} className={styles.narrow} />
      {wide.apart.length > 0 && (
        <ul className={styles.apart}>
          {wide.apart.map(({ name, words }) => (
            <li key={name}>{`${name}: ${words}`}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Strokes({ drawing, className }: { drawing: SlopeDrawing; className: string | undefined }) {
  return (
    <div className={className}>
      <p className={styles.periods}>
        <span>{drawing.from}</span>
        <span>{drawing.to}</span>
      </p>
      <Plot
        className={styles.plot}
        marks={drawing.marks}
        style={nameColours(drawing.shapes.flatMap(({ stroke }) => stroke ?? []))}
      >
        <Shapes shapes={drawing.shapes} />
      </Plot>
    </div>
  )
}
