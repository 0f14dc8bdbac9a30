// What a node bears, each with its reason; docs/live-protocol.md prints them, and a test holds the two together.

/** Entries an answer carries at most: further behind, one snapshot is less to read than the entries. */
export const BACKFILL_AT_MOST = 100

/**
 * Bytes a reader may leave unread before it is told to take a snapshot: it must never make this server grow. Four releases of the
 * largest kind (half a megabyte).
 */
export const UNREAD_AT_MOST = 2_000_000

// A browser's tabs share a connection and greet one by one when it comes back; then only who missed something does.
export const HELLOS_AT_ONCE = 60
export const HELLOS_A_SECOND = 2
export const PAINTS_AT_ONCE = 200
export const PAINTS_A_SECOND = 20

/** Tabs of one connection that are counted. More are heard all the same. */
export const PAGES_AT_MOST = 100

/** Connections of one address (LIVE_CONNECTIONS_PER_ADDRESS): the screens of a newsroom share one, and a building's proxy more. */
export const CONNECTIONS_PER_ADDRESS = 500
/** Of one desk account (LIVE_CONNECTIONS_PER_ACCOUNT): its windows on every machine it is signed in at. */
export const CONNECTIONS_PER_ACCOUNT = 100

// One address, many screens over HTTP: each polls every ten seconds at rest, and reports at each publication.
export const ASKED_AT_ONCE = 2_000
export const ASKED_A_SECOND = 200

/** Greetings a node answers in a second without being late with anything else: what a herd is spread by. */
export const GREETED_A_SECOND = 1_000
export const SPREAD_AT_LEAST_MS = 500
export const SPREAD_AT_MOST_MS = 10_000
