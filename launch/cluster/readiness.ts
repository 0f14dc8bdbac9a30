import { get } from 'node:http'

/** `silent`: it does not answer at all. `unready`: it says itself that nobody should be sent to it. */
export type Readiness = 'ready' | 'unready' | 'silent'

/** Answered from memory; a node that starts or hangs keeps it waiting. */
const ASKED = '/live/version'
const ANSWERED_WITHIN_MS = 2_000

/** What the node at this port of this machine says of itself. */
export function readiness(port: number): Promise<Readiness> {
  return new Promise((resolve) => {
    const asking = get(
      { host: '127.0.0.1', port, path: ASKED, agent: false, timeout: ANSWERED_WITHIN_MS },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode === 503 ? 'unready' : 'ready')
      },
    )
    asking.once('timeout', () => asking.destroy())
    asking.once('error', () => resolve('silent'))
    asking.once('close', () => resolve('silent'))
  })
}
