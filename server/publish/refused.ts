/** Why the door stayed shut. The message says what was found and what to do. */
export class StateError extends Error {
  override readonly name = 'StateError'
}

/** The embargo has not passed by the database's clock. */
export class EmbargoError extends Error {
  override readonly name = 'EmbargoError'
  constructor(
    readonly code: string,
    readonly embargoAt: Date,
  ) {
    super(`${code} is under embargo until ${embargoAt.toISOString()}`)
  }
}

/** The draft is no longer the one that was approved. */
export class ChecksumError extends Error {
  override readonly name = 'ChecksumError'
  constructor(readonly code: string) {
    super(`${code} no longer matches what was approved: send it to review again`)
  }
}
