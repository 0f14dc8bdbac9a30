/** One server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface ServerEvent {
  readonly event: string
  readonly id: string | null
  readonly data: string
  /** How long to wait before coming back, where the server has said so with this event or before it. */
  readonly retryMs: number | null
}

/** The events in a stream of bytes, as they come; ends with the stream. What is cut off in the middle of an event is none. */
export async function* readEvents(bytes: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = bytes.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      text += decoder.decode(value, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      yield* blocks.flatMap(eventIn)
    }
  } finally {
    // Whoever stops reading lets go of the connection.
    await reader.cancel().catch(() => undefined)
  }
}

function eventIn(block: string): ServerEvent[] {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? []
    return [name, value] as const
  })
  const last = (wanted: string) => fields.findLast(([name]) => name === wanted)?.[1] ?? null
  const data = fields.filter(([name]) => name === 'data').map(([, value]) => value)
  if (data.length === 0) return []
  const retry = last('retry')
  return [
    {
      event: last('event') ?? 'message',
      id: last('id'),
      data: data.join('\n'),
      retryMs: retry === null ? null : Number(retry),
    },
  ]
}
