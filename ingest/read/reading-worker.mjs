// A worker of its own for one file: whatever the file does to it, it is killed and gone. TypeScript is read by tsx.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readFile } = await import('./read-file.ts')
const { readTables } = await import('../read-tables.ts')
const { FileRefused } = await import('./file-refused.ts')

try {
  const { bytes, hints, mappings } = workerData
  parentPort?.postMessage({ reading: readTables(await readFile(bytes), hints, mappings) })
} catch (error) {
  if (error instanceof FileRefused) parentPort?.postMessage({ refusal: error.refusal, said: error.said })
  else throw error
}
