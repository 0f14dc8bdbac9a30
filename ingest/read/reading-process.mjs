// A process of its own for one file. It only watches: it ends with its parent, which a thread that is busy with a hostile file
// would not notice, and hands on what the thread that reads says. Dying of the file is one of its duties.
import { Worker } from 'node:worker_threads'

process.once('disconnect', () => process.exit(1))
process.once('message', (workerData) => {
  const worker = new Worker(new URL('reading-worker.mjs', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48 },
  })
  const tell = (told) => process.send?.(told, () => process.exit())
  worker.once('message', tell)
  worker.once('error', (error) =>
    tell(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? {
            refusal: 'too-heavy',
            message: 'The file took more memory than any table needs, and is given up: paste its cells.',
          }
        : {
            refusal: 'damaged',
            message: `The file cannot be read (${error.message}): fetch it again, or paste its cells.`,
          },
    ),
  )
  worker.once('exit', () =>
    setImmediate(tell, { refusal: 'damaged', message: 'The file cannot be read: its reader ended.' }),
  )
})
