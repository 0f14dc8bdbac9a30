export interface Usage {
  readonly cpuMicros: number
  readonly rssBytes: number
  /** Heap, buffers and what hangs on both. */
  readonly heldBytes: number
}

type Answers = Readonly<Record<string, (about: never) => unknown>>

/** Answers the process that started this one, and ends with it. */
export function answerParent(answers: Answers): void {
  const all: Answers = { ...answers, usage }
  process.on('message', ({ id, what, about }: { id: number; what: string; about: never }) => {
    void Promise.resolve()
      .then(() => all[what]?.(about))
      .then(
        (said) => process.send?.({ id, said }),
        (error: unknown) => process.send?.({ id, failed: error instanceof Error ? error.message : String(error) }),
      )
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.('ready')
}

function usage({ swept }: { swept: boolean }): Usage {
  if (swept) global.gc?.()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { cpuMicros: user + system, rssBytes: rss, heldBytes: heapUsed + external }
}
