'use client'
import type { ChartData, ChartOptions, ChartType, DefaultDataPoint, Plugin } from 'chart.js'
import type { CSSProperties } from 'react'
import { Chart } from 'react-chartjs-2'
import { BLEED_PX } from './bleed.ts'
import styles from './Canvas.module.css'

/**
 * A canvas exactly on its plot. Figures that arrive are drawn in the same frame as the texts: the store wakes React synchronously,
 * so effects run before paint, and the chart updates without animation.
 */
export function Canvas<Type extends ChartType>({
  type,
  data,
  options,
  plugins,
  label,
}: {
  type: Type
  data: ChartData<Type, DefaultDataPoint<Type>>
  options: ChartOptions<Type>
  plugins?: Plugin<Type>[]
  label: string
}) {
  return (
    <div className={styles.canvas} style={{ '--bleed': BLEED_PX } as CSSProperties}>
      <Chart
        type={type}
        data={data}
        options={options}
        {...(plugins ? { plugins } : {})}
        updateMode="none"
        aria-label={label}
      />
    </div>
  )
}
