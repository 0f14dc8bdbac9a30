import type { DatabaseRole } from './role.ts'

/** Where the desk works, and where people sign in. What is asked elsewhere needs nothing that is not public, whoever asks and however. */
const OF_THE_DESK = /^\/(?:desk|account|api\/auth)(?:[/?]|$)/

/**
 * As whom the database answers a request for `url`, its path and query as they came. What a reader keeps is written by functions that ask
 * for the desk's rights themselves (server/views/): the pages they are called from do without.
 */
export function roleOfRequest(url: string): DatabaseRole {
  return OF_THE_DESK.test(url) ? 'desk' : 'web'
}
