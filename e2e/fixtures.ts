import { test as base } from 'playwright/test'
import { type Product, startProduct } from './product.ts'

/** Every test has a product of its own, and leaves nothing running. */
export const test = base.extend<{ product: Product }>({
  product: async ({ browser }, use) => {
    const { product, stop } = await startProduct(browser)
    await use(product)
    await stop()
  },
})

export { expect } from 'playwright/test'
