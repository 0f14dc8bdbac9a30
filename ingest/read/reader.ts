import { Worker } from 'node:worker_threads'
import type { TableHints } from '../gacc/head.ts'
import type { FileReading } from '../read-tables.ts'
import { FileRefused, type Refusal } from './file-refused.ts'

/** The largest real table takes a second on a slow machine, and 60 MB. */
const READ_WITHIN_MS = 20_000
const MEMORY = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48 }
/** Each is a thread with memory of its own. */
const AT_ONCE = 2

type Told = { readonly reading: FileReading } | { readonly refusal: Refusal; readonly message: string }

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file into tables in a worker, which is killed when it takes too long or too much memory. `hints`: what is known of the
 * file beside its content. Rejects with FileRefused.
 */
export async function readInWorker(bytes: Uint8Array, hints: TableHints = {}): Promise<FileReading> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await read(bytes, hints)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function read(bytes: Uint8Array, hints: TableHints): Promise<FileReading> {
  const worker = new Worker(new URL('reading-worker.mjs', import.meta.url), {
    workerData: { bytes, hints },
    resourceLimits: MEMORY,
    execArgv: [],
    // What a library says of a broken file is not ours to print.
    stdout: true,
    stderr: true,
  })
  return new Promise<FileReading>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(
        new FileRefused(
          'too-heavy',
          `The file took longer than ${READ_WITHIN_MS / 1_000} s to read, and is given up: paste its cells.`,
        ),
      )
      void worker.terminate()
    }, READ_WITHIN_MS)
    worker.once('message', (told: Told) =>
      'reading' in told ? resolve(told.reading) : reject(new FileRefused(told.refusal, told.message)),
    )
    worker.once('error', (error: Error & { code?: string }) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new FileRefused(
              'too-heavy',
              'The file took more memory than any table needs, and is given up: paste its cells.',
            )
          : new FileRefused(
              'damaged',
              `The file cannot be read (${error.message}): fetch it again, or paste its cells.`,
            ),
      ),
    )
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new FileRefused('damaged', 'The file cannot be read: its reader ended.'))
    })
  })
}
