import { runScript } from '../launch/testing/run-script.ts'
import type { Product } from './product.ts'

/** Takes the flash of December 2024 a step further through the desk's own functions (launch/testing/december-2024.ts names the steps). */
export async function december(product: Product, step: string, ms = 0): Promise<void> {
  await runScript('december-2024', [step, String(ms)], product.databaseUrl)
}
