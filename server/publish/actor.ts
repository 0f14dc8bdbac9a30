/** Who does something, for the audit. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** The client's address, where the doing came over the network. */
  readonly address: string | null
}

/** An actor that is no person has a name in either language. */
export interface Machine extends Actor {
  readonly nameZh: string
}

/** The release clock: publishes what people approved, at the instant they approved it for. */
export const RELEASE_CLOCK: Machine = { id: 'release-clock', name: 'Release clock', nameZh: '发布时钟', address: null }

/** Who enters made-up figures in a rehearsal, so that everybody at the desk may approve them. */
export const PROMPTER: Machine = { id: 'rehearsal', name: 'Prompter', nameZh: '提词员', address: null }

/** Who copied the official history, its figures and its policy events. */
export const COPYIST: Machine = { id: 'history', name: 'History', nameZh: '历史资料', address: null }

/** Who switches off a receiver of webhooks that is gone, or does not answer for days. */
export const WEBHOOKS: Machine = { id: 'webhooks', name: 'Webhooks', nameZh: '推送', address: null }
