import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/** What has passed of a table: its rows, its bytes, and their SHA-256 in hex. */
export interface Count {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

const LINE_END = 0x0a

/** Passes COPY text on as it comes, and tells `counted` what it was before it ends. In that format a line is a row. */
export class Counted extends Transform {
  readonly #hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  constructor(private readonly counted: (count: Count) => void) {
    super()
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) this.#rows++
    done(null, chunk)
  }

  override _flush(done: TransformCallback): void {
    this.counted({ rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') })
    done()
  }
}
