import { test as base } from 'playwright/test'
import { type Product, startProduct } from './product.ts'

interface OwnProduct {
  /** A product of the test's own, for whoever publishes. */
  product: Product
}

interface SharedProduct {
  /** One product for all tests of a worker that only read: nothing is ever published on it. */
  reading: Product
}

/** Nothing is left running: each product stops with the test, or the worker, it was started for. */
export const test = base.extend<OwnProduct, SharedProduct>({
  product: async ({ browser }, use) => {
    const { product, stop } = await startProduct(browser)
    await use(product)
    await stop()
  },
  reading: [
    async ({ browser }, use) => {
      const { product, stop } = await startProduct(browser)
      await use(product)
      await stop()
    },
    { scope: 'worker' },
  ],
})

/** One product for a group of tests that go on from one another: call it at the group's head. */
export function oneProduct(): () => Product {
  let running: Awaited<ReturnType<typeof startProduct>> | undefined
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async ({ browser }) => {
    running = await startProduct(browser)
  })
  test.afterAll(() => running?.stop())
  return () => {
    if (!running) throw new Error('a group’s product is there from its first test on')
    return running.product
  }
}

export { expect } from 'playwright/test'
