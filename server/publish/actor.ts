/** Who does something, for the audit. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** The client's address, where the doing came over the network. */
  readonly address: string | null
}

/** The release clock: publishes what people approved, at the instant they approved it for. */
export const RELEASE_CLOCK: Actor = { id: 'release-clock', name: 'Release clock', address: null }

/** Who enters made-up figures in a rehearsal, so that everybody at the desk may approve them. */
export const PROMPTER: Actor = { id: 'rehearsal', name: 'Prompter', address: null }
