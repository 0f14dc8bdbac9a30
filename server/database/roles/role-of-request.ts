import type { DatabaseRole } from './role.ts'

/** Where people are signed in, or sign in. What is asked elsewhere needs nothing that is not public, whoever asks. */
const OF_THE_DESK = /^\/(?:desk|account|views|api\/auth)(?:[/?]|$)/

/** As whom the database answers a request for `url`, its path and query as they came. */
export function roleOfRequest(url: string): DatabaseRole {
  return OF_THE_DESK.test(url) ? 'desk' : 'web'
}
