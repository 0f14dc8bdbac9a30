'use client'
import type { ChartType } from 'chart.js'
import { type CSSProperties, useRef } from 'react'
import { useWords } from '../../words/Language.tsx'
import { BLEED_PX } from './bleed.ts'
import styles from './Canvas.module.css'
import type { Drawn } from './DrawnChart.tsx'
import { useDrawnChart } from './use-drawn-chart.ts'

/** A canvas exactly on its plot, which keeps its place until the script that draws is there. */
export function Canvas<Type extends ChartType>(chart: Drawn<Type>) {
  const say = useWords().charts
  const place = useRef<HTMLDivElement>(null)
  const script = useDrawnChart(place)
  return (
    <div ref={place} className={styles.canvas} style={{ '--bleed': BLEED_PX } as CSSProperties}>
      {script ? (
        <script.DrawnChart {...chart} />
      ) : (
        <p className={styles.awaited} data-drawing-awaited data-no-image>
          {say.drawing}
        </p>
      )}
    </div>
  )
}
