/** A deliberate fault in our own code: in `file`, `from` stands exactly once and becomes `to`. */
export interface Mutant {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  /** Test files that must find it. */
  readonly tests: readonly string[]
  /** Found without a database, in a second or two. */
  readonly isQuick?: true
}

const CLIENT = 'trade/live/client-state.ts'
const CLIENT_TESTS = [
  'trade/live/client-state.test.ts',
  'trade/live/entry-long-applied.test.ts',
  'trade/live/client-over-a-faulty-channel.test.ts',
]
const OUTBOX = 'server/live/outbox.ts'
const OUTBOX_TESTS = ['server/live/outbox.test.ts']

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'skip the gap check',
    file: CLIENT,
    from: 'if (entry.sequence > cursor.sequence + 1) return onGap(state) // L3',
    to: 'if (entry.sequence > cursor.sequence + 1) return { state: { ...state, snapshot: fold({ ...state.snapshot, cursor: { ...cursor, sequence: entry.sequence - 1, hash: entry.previousHash } }, entry) }, effects: [] }',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'apply an entry twice',
    file: CLIENT,
    from: 'if (entry.sequence <= cursor.sequence) return stay(state) // L2',
    to: 'if (entry.sequence <= cursor.sequence) return { state: { ...state, snapshot: { ...state.snapshot, figures: fold({ ...state.snapshot, cursor: { ...cursor, sequence: entry.sequence - 1, hash: entry.previousHash } }, entry).figures } }, effects: [] }',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'ignore the hash of an entry',
    file: CLIENT,
    from: "if (entry.previousHash !== cursor.hash) return takeSnapshot(state, ownResync('another-hash', entry)) // L4",
    to: 'if (entry.previousHash !== cursor.hash) return { state: { ...state, snapshot: fold({ ...state.snapshot, cursor: { ...cursor, hash: entry.previousHash } }, entry) }, effects: [] }',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'ignore the epoch of a heartbeat',
    file: CLIENT,
    from: "if (head.epoch !== cursor.epoch) return takeSnapshot(state, ownResync('another-epoch', head)) // L4",
    to: '',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'take no notice of a heartbeat’s head',
    file: CLIENT,
    from: 'if (head.sequence !== cursor.sequence) return greet(state)',
    to: '',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'show a snapshot older than what is shown',
    file: CLIENT,
    from: 'return !isOfAnotherLog && arrived.cursor.epoch === cursor.epoch && arrived.cursor.sequence < cursor.sequence',
    to: 'return false && isOfAnotherLog && arrived.cursor === cursor',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'an answer confirms what is shown though its heartbeat is ahead of it',
    file: CLIENT,
    from: 'return head !== undefined && head.sequence === cursor.sequence && head.hash === cursor.hash',
    to: 'return head !== undefined',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'a screen that waits for a snapshot counts as live',
    file: CLIENT,
    from: "if (state.at !== 'live') return false",
    to: '',
    tests: CLIENT_TESTS,
    isQuick: true,
  },
  {
    name: 'hear the socket and the polls at once',
    file: 'trade/live/transport.ts',
    from: "'socket-heard': () => onSocket(1, ['close-http']),",
    to: "'socket-heard': () => onSocket(1),",
    tests: ['trade/live/transport.test.ts'],
    isQuick: true,
  },
  {
    name: 'every screen comes back at the same instant',
    file: 'trade/live/transport.ts',
    from: "{ do: 'wait', ms: Math.max(ownMs, comeBackWithinMs), byLot: true }",
    to: "{ do: 'wait', ms: Math.max(ownMs, comeBackWithinMs), byLot: false }",
    tests: ['trade/live/transport.test.ts'],
    isQuick: true,
  },
  {
    name: 'trust the notification, without the poll',
    file: 'server/log/follow.ts',
    from: 'const poll = setInterval(catchUp, POLL_MS)',
    to: 'const poll = setInterval(() => {}, POLL_MS)',
    tests: ['server/log/follow.test.ts', 'chaos/swallowed-notification.test.ts'],
  },
  {
    name: 'take a log that went back for the same one',
    file: 'server/log/tail.ts',
    from: 'if (known && wentBack(known, head)) head = await this.#afterSetBack(known, head)',
    to: '',
    tests: ['server/live/set-back.test.ts', 'server/log/tail.test.ts'],
  },
  {
    name: 'read on from a log that was restored and published past',
    file: 'server/log/tail.ts',
    from: 'if (arrived[0]?.previousHash !== this.#head.hash) {',
    to: 'if (arrived.length === 0) {',
    tests: ['server/live/set-back.test.ts', 'server/log/tail.test.ts'],
  },
  {
    name: 'drop what is published during the cutover',
    file: OUTBOX,
    from: "this.#phase = { phase: 'live', sent: this.#phase.sent }\n    this.drain()",
    to: "this.#phase = { phase: 'live', sent: this.tail.head ?? this.#phase.sent }",
    tests: OUTBOX_TESTS,
  },
  {
    name: 'push before the answer to the greeting',
    file: OUTBOX,
    from: "this.#phase = 'entries' in found ? { phase: 'cutover', sent: found.reached } : { phase: 'closed' }",
    to: "this.#phase = 'entries' in found ? { phase: 'live', sent: found.reached } : { phase: 'closed' }",
    tests: OUTBOX_TESTS,
  },
  {
    name: 'keep everything for a reader who does not read',
    file: OUTBOX,
    from: "if (this.wire.unreadBytes() > UNREAD_AT_MOST) return this.#giveUp('too-slow')",
    to: '',
    tests: [...OUTBOX_TESTS, 'server/live/under-pressure.test.ts'],
  },
  {
    name: 'go on for a screen of another hash',
    file: 'server/live/backfill.ts',
    from: "if (entries[0]?.previousHash !== cursor.hash) return { resync: 'another-hash' }",
    to: '',
    tests: OUTBOX_TESTS,
  },
  {
    name: 'go on for a screen of another epoch',
    file: 'server/live/backfill.ts',
    from: "if (cursor.epoch !== head.epoch) return { resync: 'another-epoch' }",
    to: '',
    tests: [...OUTBOX_TESTS, 'server/live/set-back.test.ts'],
  },
  {
    name: 'a heartbeat that does not look at the log',
    file: 'server/live/pulse.ts',
    from: 'await this.tail.catchUp()',
    to: '',
    tests: ['server/live/set-back.test.ts', 'server/live/serve-sockets.test.ts', 'server/live/pulse.test.ts'],
  },
  {
    name: 'tell the end of the log as it was known before a stop',
    file: 'server/live/pulse.ts',
    from: 'if (readAtMs === null || performance.now() - readAtMs > HEAD_KNOWN_MS) return null',
    to: '',
    tests: ['server/live/pulse.test.ts'],
  },
  {
    name: 'an answer that lay long puts the node’s idea of the database’s clock back',
    file: 'server/live/database-time.ts',
    from: 'carriedOn > databaseMs && carriedOn <= atMost ? carriedOn : databaseMs',
    to: 'databaseMs',
    tests: ['server/live/database-time.test.ts'],
  },
  {
    name: 'late answers push out the one that came fast',
    file: 'components/live/database-clock.ts',
    from: 'if (last?.beat === told.beat) {',
    to: 'if (false as boolean) {',
    tests: ['components/live/database-clock.test.ts'],
  },
  {
    name: 'cache a cursor: the answer to a poll may be kept',
    file: 'server/live/http.ts',
    from: "cache = 'no-store'",
    to: "cache = 'public, max-age=10'",
    tests: ['server/live/serve-log.test.ts', 'server/live/serve-snapshots.test.ts'],
  },
  {
    name: 'believe an old answer to another poll',
    file: 'components/live/http-adapter.ts',
    from: "if (answers !== null && answers !== unlike) throw new Error('an answer to another poll')",
    to: '',
    tests: ['components/live/http-adapter.test.ts'],
  },
  {
    name: 'keep the snapshot of a place for another log’s',
    file: 'server/live/serve-snapshots.ts',
    from: 'if (hash !== null && cursor.hash !== hash) throw',
    to: 'if (hash === null && cursor.hash !== hash) throw',
    tests: ['server/live/serve-snapshots.test.ts'],
  },
  {
    name: 'take whatever snapshot comes for the one asked for',
    file: 'components/live/fetch-snapshot.ts',
    from: "if (address && !isAt(snapshot.cursor, place)) throw new Error('what came is not the snapshot of this address')",
    to: '',
    tests: ['app/api/v1/log/bad-company.test.ts', 'app/api/v1/log/transports.test.ts'],
  },
  {
    name: 'report a paint before it is painted',
    file: 'components/live/connection.ts',
    from: 'this.around.afterPaint(() =>',
    to: 'queueMicrotask(() =>',
    tests: [
      'app/api/v1/log/transports.test.ts',
      'app/api/v1/log/bad-company.test.ts',
      'components/live/what-a-page-says.test.ts',
    ],
  },
  {
    name: 'staleness by the screen’s own clock',
    file: 'components/live/connection.ts',
    from: 'if (isConfirmed) this.#lastHeardMs = saidMs(event, this.#lastHeardMs)',
    to: 'if (isConfirmed) this.#lastHeardMs = Date.now()',
    tests: ['components/live/what-a-page-says.test.ts'],
  },
  {
    name: 'reuse a sequence',
    file: 'server/publish/append.ts',
    from: 'sequence: head.sequence + 1,',
    to: 'sequence: Math.max(1, head.sequence),',
    tests: ['server/publish/publish.test.ts'],
  },
  {
    name: 'publish without the log’s lock',
    file: 'server/log/head.ts',
    from: 'FROM "LogHead" FOR UPDATE`',
    to: 'FROM "LogHead"`',
    tests: ['server/publish/publish.test.ts'],
  },
  {
    name: 'approve what nobody saw',
    file: 'server/publish/transition.ts',
    from: 'if (seen && (seen.checksum !== approvedChecksum || seen.revision !== release.revision)) throw new ChecksumError(code)',
    to: '',
    tests: ['server/desk/desk.test.ts'],
  },
  {
    name: 'publish before the embargo',
    file: 'server/publish/take-approved.ts',
    from: 'if (release.early) throw new EmbargoError(code, release.embargoAt)',
    to: '',
    tests: ['server/publish/publish.test.ts'],
  },
  {
    name: 'publish by the node’s clock',
    file: 'server/publish/publish.ts',
    from: "publishedAt === 'now' ? await databaseNow(tx) : release.embargoAt",
    to: "publishedAt === 'now' ? new Date() : release.embargoAt",
    tests: ['server/clock/wrong-clock.test.ts'],
  },
  {
    name: 'wait for the embargo by the node’s clock',
    file: 'server/clock/due.ts',
    from: '(extract(epoch FROM greatest("embargoAt", "letGoAt") - clock_timestamp()) * 1000)::float8 AS "inMs"',
    to: '(extract(epoch FROM greatest("embargoAt", "letGoAt") - ${new Date()}::timestamptz) * 1000)::float8 AS "inMs"',
    tests: ['server/clock/wrong-clock.test.ts'],
  },
  {
    name: 'the database lets a release out before its embargo',
    file: 'prisma/migrations/0007_two_people_and_one/migration.sql',
    from: ` OR release."embargoAt" > clock_timestamp() THEN`,
    to: ' THEN',
    tests: ['prisma/releases-follow-their-states.test.ts'],
  },
]
