import type { DatabaseRole } from './role.ts'

/** What a role may do with a table: with all of it, or with these columns alone. */
export interface Grant {
  readonly SELECT?: true | readonly string[]
  readonly INSERT?: true
  readonly UPDATE?: true | readonly string[]
  readonly DELETE?: true
}

const NOTHING: Grant = {}
const READ: Grant = { SELECT: true }
const ADD: Grant = { SELECT: true, INSERT: true }
const ADD_AND_CHANGE: Grant = { ...ADD, UPDATE: true }
const ALL: Grant = { ...ADD_AND_CHANGE, DELETE: true }

/** What anybody may know of a release that is not out: when it comes. Not its headline, nor what an editor wrote beside it. */
const NOT_ITS_WORDS = (
  'id code kind stage period periodStart periodEnd state subjectId embargoAt instantPrecision graceSeconds revision enteredBy editors ' +
  'approvedBy approvedAt heldAt heldBy letGoAt sourceUrl reason reasonZh errorWas createdAt updatedAt'
).split(' ')

/**
 * What each role may do with each table. A table that is not here is granted to nobody, and fails a test: each new one is decided on.
 * The log, figures that are out and the audit are added to by the desk, and rewritten by nobody; triggers refuse it once more.
 */
export const GRANTS: Readonly<Record<string, Readonly<Record<DatabaseRole, Grant>>>> = {
  // the log and its figures
  Publication: { web: READ, desk: ADD },
  LogHead: { web: READ, desk: { SELECT: true, UPDATE: ['sequence', 'hash', 'publishedAt'] } },
  Observation: { web: READ, desk: { ...ADD, UPDATE: ['supersededBy'] } },
  Series: { web: READ, desk: ADD },
  SeriesHolding: { web: READ, desk: ADD_AND_CHANGE },
  // what is in a file may be under embargo: the web knows of it, and no more
  SourceFile: { web: { SELECT: ['sha256', 'name', 'size', 'receivedAt', 'receivedBy'] }, desk: ADD },
  CalendarItem: { web: READ, desk: ADD_AND_CHANGE },
  Expectation: { web: READ, desk: ALL },
  PolicyEvent: { web: READ, desk: ADD_AND_CHANGE },
  PolicyEventWording: { web: READ, desk: ADD },

  // what is under embargo
  Release: { web: { SELECT: NOT_ITS_WORDS }, desk: ALL },
  DraftFigure: { web: NOTHING, desk: ALL },
  // LOCK TABLE asks for UPDATE of the whole; a trigger holds all but "leftAt"
  TableMapping: { web: NOTHING, desk: ADD_AND_CHANGE },
  FileMapping: { web: NOTHING, desk: ALL },
  WatchedPage: { web: NOTHING, desk: ADD_AND_CHANGE },
  FourEyes: { web: NOTHING, desk: { SELECT: true, UPDATE: true } },
  Audit: { web: NOTHING, desk: ADD },
  Rehearsal: { web: NOTHING, desk: ADD_AND_CHANGE },
  Retention: { web: NOTHING, desk: READ },

  // who is told of the log over HTTP: the numbers at /metrics are the web's to ask for, no address is
  WebhookReceiver: { web: { SELECT: ['isOn', 'offBecause', 'cursor', 'entries'] }, desk: ALL },
  WebhookAttempt: { web: NOTHING, desk: ADD },

  // walls, and what became of a publication on them: a screen that nobody signed in at says what it shows
  WallLayout: { web: READ, desk: ALL },
  Playlist: { web: READ, desk: ALL },
  PlaylistItem: { web: READ, desk: ALL },
  Screen: { web: { SELECT: true, UPDATE: true }, desk: ALL },
  ScreenCode: { web: ALL, desk: ALL },
  Delivery: { web: ADD_AND_CHANGE, desk: ADD_AND_CHANGE },

  // accounts: a public page says who is signed in, carries a session on and ends one that is over
  User: { web: READ, desk: ADD_AND_CHANGE },
  Session: { web: { SELECT: true, UPDATE: true, DELETE: true }, desk: ALL },
  SavedView: { web: READ, desk: ALL },
  Alert: { web: READ, desk: ALL },
  AlertFiring: { web: READ, desk: ADD_AND_CHANGE },
  ReadKey: { web: { SELECT: true, UPDATE: ['usedAt'] }, desk: ADD_AND_CHANGE },
  Account: { web: NOTHING, desk: ALL },
  TwoFactor: { web: NOTHING, desk: ALL },
  Verification: { web: NOTHING, desk: ALL },
  RateLimit: { web: NOTHING, desk: ALL },
  UsedCode: { web: NOTHING, desk: ALL },
  SignInGuard: { web: NOTHING, desk: ALL },
  AccountLink: { web: NOTHING, desk: ALL },
}
