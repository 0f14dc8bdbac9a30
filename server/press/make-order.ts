import { drawPng } from './draw-png.ts'
import { outlined } from './outlined.ts'
import { inTheme } from './theme-colours.ts'
import type { Order } from './order.ts'
import { writeWorkbook } from './write-workbook.ts'

/** The bytes of an order. */
export async function makeOrder(order: Order): Promise<Uint8Array> {
  if (order.kind === 'workbook') return writeWorkbook(order.sheets)
  const svg = outlined(inTheme(order.svg, order.theme))
  return order.kind === 'svg' ? Buffer.from(svg) : drawPng(svg)
}
