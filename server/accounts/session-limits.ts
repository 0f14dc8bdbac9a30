// A desk is left open between releases, and a shift is some ten hours: who was away for two hours signs in again, and so does
// everybody once in a working day. What was typed is kept through it (docs/security.md).
export const IDLE_SECONDS = 2 * 60 * 60
export const LONGEST_SECONDS = 12 * 60 * 60
/** How exactly "last seen" is known: a write for each look would be one for each page. */
export const SEEN_EVERY_SECONDS = 5 * 60
