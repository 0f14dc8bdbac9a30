'use client'
import type { ChartType } from 'chart.js'
import type { CSSProperties } from 'react'
import { useWords } from '../../words/Language.tsx'
import { BLEED_PX } from './bleed.ts'
import styles from './Canvas.module.css'
import type { Drawn } from './DrawnChart.tsx'
import { useDrawnChart } from './use-drawn-chart.ts'

/** A canvas exactly on its plot, which keeps its place until the script that draws is there. */
export function Canvas<Type extends ChartType>(chart: Drawn<Type>) {
  const say = useWords().charts
  const DrawnChart = useDrawnChart()
  return (
    <div className={styles.canvas} style={{ '--bleed': BLEED_PX } as CSSProperties}>
      {DrawnChart ? <DrawnChart {...chart} /> : <p className={styles.awaited}>{say.drawing}</p>}
    </div>
  )
}
