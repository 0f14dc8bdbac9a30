import {
  BarController,
  BarElement,
  Chart as Drawing,
  type ChartData,
  type ChartOptions,
  type ChartType,
  type DefaultDataPoint,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
} from 'chart.js'
import { Chart } from 'react-chartjs-2'

// What our charts are made of. A kind that needs more registers it itself (the map of partners).
Drawing.register(BarController, BarElement, LineController, LineElement, PointElement, Filler, LinearScale)

export interface Drawn<Type extends ChartType> {
  readonly type: Type
  readonly data: ChartData<Type, DefaultDataPoint<Type>>
  readonly options: ChartOptions<Type>
  readonly plugins?: Plugin<Type>[]
  readonly label: string
}

/**
 * The canvas itself. Figures that arrive are drawn in the same frame as the texts: the store wakes React synchronously, so effects run
 * before paint, and the chart updates without animation.
 */
export function DrawnChart<Type extends ChartType>({ type, data, options, plugins, label }: Drawn<Type>) {
  return (
    <Chart
      type={type}
      data={data}
      options={options}
      {...(plugins ? { plugins } : {})}
      updateMode="none"
      aria-label={label}
    />
  )
}
