// Loaded before a node's own code: its clock is wrong by CHAOS_CLOCK_SHIFT_MS, as a machine's whose time was never set. Timers
// and performance.now() go on as before.
const shiftMs = Number(process.env.CHAOS_CLOCK_SHIFT_MS ?? 0)
const Right = Date

class Wrong extends Right {
  constructor(...parts) {
    if (parts.length === 0) super(Right.now() + shiftMs)
    else super(...parts)
  }

  static now() {
    return Right.now() + shiftMs
  }

  // Own, not inherited: Next copies what a Date has itself.
  static parse(text) {
    return Right.parse(text)
  }

  static UTC(...parts) {
    return Right.UTC(...parts)
  }

  static [Symbol.hasInstance](value) {
    return Right[Symbol.hasInstance].call(Right, value)
  }
}

if (shiftMs !== 0) globalThis.Date = Wrong
