'use client'
import { Chart, type ChartData, type ChartOptions, type Plugin } from 'chart.js'
import { ChoroplethController, ColorScale, GeoFeature, ProjectionScale } from 'chartjs-chart-geo'
import { useMemo } from 'react'
import { type Palette, usePalette } from '../../charts/palette.ts'
import { Canvas } from '../../charts/Plot/Canvas.tsx'
import { canvasOptions } from '../../charts/Plot/plot-options.ts'
import type { MapDrawing } from './map-drawing.ts'
import { mixed } from './mixed.ts'
import { LAND, landColours } from './world.ts'

Chart.register(ChoroplethController, GeoFeature, ColorScale, ProjectionScale)

/** The world in Equal Earth, an equal-area projection: a country looks as large as it is. */
export function WorldCanvas({ drawing, label }: { drawing: MapDrawing; label: string }) {
  const palette = usePalette()
  const chart = useMemo(
    () =>
      palette && {
        data: landData(drawing, palette),
        options: worldOptions(palette),
        plugins: [spots(drawing, palette)],
      },
    [drawing, palette],
  )
  return (
    chart && (
      <Canvas type="choropleth" data={chart.data} options={chart.options} plugins={chart.plugins} label={label} />
    )
  )
}

/** A theme's mix as a value a canvas understands: the browser computes it on an element of the page. */
function resolver(): (css: string) => string {
  const probe = document.createElement('i')
  document.body.append(probe)
  const known = new Map<string, string>()
  queueMicrotask(() => probe.remove())
  return (css) => {
    const before = known.get(css)
    if (before) return before
    probe.style.color = css
    const value = getComputedStyle(probe).color
    known.set(css, value)
    return value
  }
}

function landData(drawing: MapDrawing, palette: Palette): ChartData<'choropleth'> {
  const resolve = resolver()
  const hatch = hatched(palette, resolve('var(--ink-3)'))
  const byShape = new Map(drawing.shapes.map((country) => [country.shape, country]))
  return {
    labels: LAND.map(({ id }) => byShape.get(id ?? '')?.name ?? ''),
    datasets: [
      {
        data: LAND.map((land) => ({ feature: land, value: 0 })) as never,
        outline: LAND as never,
        showOutline: false,
        backgroundColor: landColours(drawing).map((colour) => (colour === null ? hatch : resolve(colour))) as never,
        borderColor: resolve('var(--paper)'),
        borderWidth: 0.6,
      },
    ],
  }
}

function hatched(palette: Palette, ink: string): CanvasPattern | string {
  const ratio = palette.pixelRatio
  const tile = document.createElement('canvas')
  tile.width = tile.height = Math.round(6 * ratio)
  const pen = tile.getContext('2d')
  if (!pen) return palette.grid
  pen.fillStyle = palette.paper
  pen.fillRect(0, 0, tile.width, tile.height)
  pen.strokeStyle = ink
  pen.globalAlpha = 0.55
  pen.lineWidth = ratio
  // Over the corners too, so that lines meet from tile to tile.
  for (const shift of [-tile.width, 0, tile.width]) {
    pen.beginPath()
    pen.moveTo(shift, tile.height)
    pen.lineTo(shift + tile.width, 0)
    pen.stroke()
  }
  const pattern = pen.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio))
  return pattern ?? palette.grid
}

/** Partners too small for a shape: discs in their own colour with a line of ink round them. */
function spots(drawing: MapDrawing, palette: Palette): Plugin<'choropleth'> {
  return {
    id: 'spots',
    afterDatasetsDraw: (chart) => {
      const scale = chart.scales['projection'] as unknown as InstanceType<typeof ProjectionScale>
      const resolve = resolver()
      const pen = chart.ctx
      pen.save()
      // Smaller on a phone, where the whole world is a hand wide.
      const radius = Math.min(2.6, Math.max(1.6, chart.width / 250)) * palette.unit
      pen.lineWidth = 0.7 * palette.unit
      pen.strokeStyle = palette.ink
      for (const { longitude, latitude, step } of drawing.spots) {
        const place = scale.geoPath.projection() as unknown as
          | ((spot: [number, number]) => [number, number] | null)
          | null
        const spot = place?.([longitude, latitude])
        if (!spot || !step) continue
        pen.beginPath()
        pen.arc(spot[0], spot[1], radius, 0, 2 * Math.PI)
        pen.fillStyle = resolve(mixed(step, drawing.isSigned))
        pen.fill()
        pen.stroke()
      }
      pen.restore()
    },
  }
}

function worldOptions(palette: Palette): ChartOptions<'choropleth'> {
  return {
    ...canvasOptions(palette),
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
    scales: {
      projection: { axis: 'x', projection: 'equalEarth' },
      color: { axis: 'x', display: false, legend: { length: 0, width: 0 } },
    } as never,
  }
}
