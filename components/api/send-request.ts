/** What came back, as it came. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Null where it is a file, or none came. */
  readonly text: string | null
  readonly bytes: number
}

/** Asks for `address`, with a read key where there is one. Null where no answer came. */
export async function sendRequest(address: string, key: string): Promise<Answer | null> {
  try {
    const answer = await fetch(address, {
      // The page shows what the server says now, a 304 of the browser's own memory not among it.
      cache: 'no-store',
      credentials: 'omit',
      headers: key === '' ? {} : { authorization: `Bearer ${key}` },
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isText = /json|text\//.test(answer.headers.get('content-type') ?? '')
    return {
      status: answer.status,
      statusText: answer.statusText,
      headers: [...answer.headers],
      text: isText && bytes.length > 0 ? readable(new TextDecoder().decode(bytes)) : null,
      bytes: bytes.length,
    }
  } catch {
    return null
  }
}

/** JSON a field a line; anything else as it is. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
