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
            said: {
              en: 'The file took more memory than any table needs, and is given up: paste its cells.',
              zh: '文件占用内存过多，已放弃读取：请粘贴单元格。',
            },
          }
        : {
            refusal: 'damaged',
            said: {
              en: `The file cannot be read (${error.message}): fetch it again, or paste its cells.`,
              zh: `文件无法读取（${error.message}）：请重新获取，或粘贴单元格。`,
            },
          },
    ),
  )
  worker.once('exit', () =>
    setImmediate(tell, {
      refusal: 'damaged',
      said: { en: 'The file cannot be read: its reader ended.', zh: '文件无法读取：读取程序已中止。' },
    }),
  )
})
