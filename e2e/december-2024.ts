import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Product } from './product.ts'

/** Takes the flash of December 2024 a step further through the desk's own functions (launch/testing/december-2024.ts names the steps). */
export async function december(product: Product, step: string, ms = 0): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'launch/testing/december-2024.ts', step, String(ms)],
    { env: { ...process.env, DATABASE_URL: product.databaseUrl } },
  )
}
