import { Plot } from '../../charts/Plot/Plot.tsx'
import { Shapes } from '../../charts/Shapes/Shapes.tsx'
import type { MultiplesDrawing } from './multiples-drawing.ts'
import styles from './Multiples.module.css'

/** A small chart for each part: name and last value are its title. Drawn by the server, fewer of them for a phone. */
export function Multiples({ wide, narrow }: { wide: MultiplesDrawing; narrow: MultiplesDrawing }) {
  return (
    <div className={styles.panels}>
      {wide.panels.map(({ code, name, value, shapes, marks }, at) => (
        <div key={code} className={styles.panel} data-wide={at < narrow.panels.length ? undefined : ''}>
          <p>
            <span title={name}>{name}</span> <b>{value}</b>
          </p>
          <Plot className={styles.plot} marks={marks}>
            <Shapes shapes={shapes} />
          </Plot>
        </div>
      ))}
    </div>
  )
}
