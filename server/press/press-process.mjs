// The press: makes one order after the other, and ends with its parent. TypeScript is read by tsx.
import { register } from 'tsx/esm/api'

register()
process.once('disconnect', () => process.exit(0))
const { makeOrder } = await import('./make-order.ts')
const { measures } = await import('./faces.ts')

process.on('message', (order) => {
  makeOrder(order).then(
    (made) => process.send?.({ made }),
    (error) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  )
})
process.send?.({ measures: measures() })
