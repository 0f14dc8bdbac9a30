import { AllowanceOfEach } from './allowance.ts'
import { ASKED_A_SECOND, ASKED_AT_ONCE, CONNECTIONS_PER_ACCOUNT, CONNECTIONS_PER_ADDRESS } from './limits.ts'
import type { RefusalReason } from './witness.ts'

/** One who was let in. */
export interface Guest {
  leave(): void
}

/** One who was not, with the reason in a sentence and in a word. */
export interface Refused {
  readonly refused: string
  readonly because: RefusalReason
}

/** How many connections (sockets, and long polls that wait) an address and an account may hold at this node. */
export class Door {
  readonly #byAddress = new Map<string, number>()
  readonly #byAccount = new Map<string, number>()

  constructor(
    private readonly perAddress = limit('LIVE_CONNECTIONS_PER_ADDRESS', CONNECTIONS_PER_ADDRESS),
    private readonly perAccount = limit('LIVE_CONNECTIONS_PER_ACCOUNT', CONNECTIONS_PER_ACCOUNT),
  ) {}

  /**
   * How often each address may ask over HTTP: in step with the connections it may hold, or an operator who allows a building five
   * thousand screens would have a restart send half of them away.
   */
  allowanceOfAsking(): AllowanceOfEach {
    const times = Math.max(1, this.perAddress / CONNECTIONS_PER_ADDRESS)
    return new AllowanceOfEach(ASKED_AT_ONCE * times, ASKED_A_SECOND * times)
  }

  /** Lets one in, or says in a sentence why not. */
  enter(address: string, account: string | null = null): Guest | Refused {
    if ((this.#byAddress.get(address) ?? 0) >= this.perAddress)
      return {
        refused: `${this.perAddress} connections from your address are open already (LIVE_CONNECTIONS_PER_ADDRESS)`,
        because: 'too-many-of-address',
      }
    if (account !== null && (this.#byAccount.get(account) ?? 0) >= this.perAccount)
      return {
        refused: `${this.perAccount} connections of your account are open already (LIVE_CONNECTIONS_PER_ACCOUNT)`,
        because: 'too-many-of-account',
      }
    add(this.#byAddress, address, 1)
    if (account !== null) add(this.#byAccount, account, 1)
    let isIn = true
    return {
      leave: () => {
        if (!isIn) return
        isIn = false
        add(this.#byAddress, address, -1)
        if (account !== null) add(this.#byAccount, account, -1)
      },
    }
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}

/** Throws RangeError for a setting that is no number: a limit that is silently another is worse than a start that fails. */
function limit(name: string, otherwise: number): number {
  const text = process.env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name}: expected a whole number from 1, found "${text}"`)
  return value
}
