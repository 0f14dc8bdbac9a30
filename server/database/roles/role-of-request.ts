import type { DatabaseRole } from './role.ts'

/** Where people are signed in, or sign in. What is asked elsewhere needs nothing that is not public, whoever asks. */
const OF_THE_DESK = /^\/(?:desk|account|views|api\/auth)(?:[/?]|$)/
/** Where a POST is a question too long for an address. */
const ONLY_ASKED = /^\/(?:live|api)\//

/**
 * As whom the database answers a request for `url`, its path and query as they came. A POST to a page is a deed of somebody signed in,
 * wherever they stand: a reader keeps a view on the explorer's own page.
 */
export function roleOfRequest(method: string, url: string): DatabaseRole {
  return OF_THE_DESK.test(url) || (method === 'POST' && !ONLY_ASKED.test(url)) ? 'desk' : 'web'
}
