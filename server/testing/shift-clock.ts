const Right = Date

/** Sets this process's clock wrong, as a machine's whose time was never set; timers go on as before. Answers how to set it right. */
export function shiftClock(byMs: number): () => void {
  globalThis.Date = class extends Right {
    constructor(...parts: [] | ConstructorParameters<typeof Right>) {
      if (parts.length === 0) super(Right.now() + byMs)
      else super(...parts)
    }
    static override now() {
      return Right.now() + byMs
    }
  } as typeof Date
  return () => {
    globalThis.Date = Right
  }
}
