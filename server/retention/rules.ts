/** Something that is kept for a time, and then cleared away. */
export interface RetentionRule {
  /** Named by what it is of. */
  readonly of: string
  readonly table: string
  /** How long, as PostgreSQL writes an interval. */
  readonly keptFor: string
  /** From when on it counts, of a row; rows for which this is null are kept. */
  readonly since: string
  /** Which rows besides; all, where it is left out. */
  readonly which?: string
  /** What of the row is forgotten; the whole row, where it is left out. */
  readonly forget?: string
  readonly why: string
}

/** What is kept for how long. Whatever is in neither list fails a test: each new table is decided on. */
export const RULES: readonly RetentionRule[] = [
  {
    of: 'sessions that are over',
    table: 'Session',
    keptFor: '1 day',
    // better-auth's own columns have no time zone, and are UTC.
    since: `"expiresAt" AT TIME ZONE 'UTC'`,
    why: 'the audit says who signed in, from where and when',
  },
  {
    of: 'sign-ins left half-way',
    table: 'Verification',
    keptFor: '1 day',
    since: `"expiresAt" AT TIME ZONE 'UTC'`,
    why: 'good for minutes',
  },
  {
    of: 'wrong passwords, counted',
    table: 'SignInGuard',
    keptFor: '1 day',
    since: '"failedAt"',
    why: 'a lock is a quarter of an hour; the audit keeps each',
  },
  {
    of: 'one-time codes that were used',
    table: 'UsedCode',
    keptFor: '1 day',
    since: '"usedAt"',
    why: 'a code is good for half a minute',
  },
  {
    of: 'sign-in attempts, counted by address',
    table: 'RateLimit',
    keptFor: '1 day',
    since: 'to_timestamp("lastRequest" / 1000.0)',
    why: 'counted by the minute',
  },
  {
    of: 'links for a new password',
    table: 'AccountLink',
    keptFor: '30 days',
    since: 'coalesce("usedAt", "expiresAt")',
    why: 'opens nothing any more; the audit says who made it',
  },
  {
    of: 'codes on walls nobody registered',
    table: 'ScreenCode',
    keptFor: '1 day',
    since: '"expiresAt"',
    why: 'a wall that still waits shows a new one',
  },
  {
    of: 'addresses of screens not heard of',
    table: 'Screen',
    keptFor: '90 days',
    since: '"lastSeenAt"',
    which: '"address" IS NOT NULL',
    forget: '"address"',
    why: 'a contact; the screen itself stays until somebody forgets it',
  },
  {
    of: 'painted reports and deliveries',
    table: 'Delivery',
    keptFor: '2 years',
    since: '"reportedAt"',
    why: 'this year’s instant is compared with last year’s',
  },
  {
    of: 'attempts at webhooks',
    table: 'WebhookAttempt',
    keptFor: '90 days',
    since: '"startedAt"',
    why: 'nobody asks any more whether it came; the audit says who changed what',
  },
  {
    of: 'secrets of webhooks that were replaced',
    table: 'WebhookReceiver',
    keptFor: '1 day',
    since: '"previousUntil"',
    which: '"previousSecret" IS NOT NULL',
    forget: '"previousSecret"',
    why: 'signs nothing any more; the receiver itself stays until somebody deletes it',
  },
  {
    of: 'watches of pages that are over',
    table: 'WatchedPage',
    keptFor: '90 days',
    since: 'coalesce("lookedAt", "untilAt")',
    which: '"nextAt" IS NULL',
    why: 'what came of one is a draft; the audit says who asked',
  },
  {
    of: 'rehearsals that are over',
    table: 'Rehearsal',
    keptFor: '1 year',
    since: '"droppedAt"',
    why: 'their databases are gone',
  },
  {
    of: 'views that were deleted',
    table: 'SavedView',
    keptFor: '1 day',
    since: '"deletedAt"',
    why: 'undone within that, or meant',
  },
  {
    of: 'alerts that were seen',
    table: 'AlertFiring',
    keptFor: '1 year',
    since: '"seenAt"',
    why: 'said and read',
  },
  {
    of: 'files that no figure came of',
    table: 'SourceFile',
    keptFor: '90 days',
    since: '"receivedAt"',
    which: `NOT EXISTS (SELECT FROM "Observation" o WHERE o."sourceFile" = "sha256")
      AND NOT EXISTS (SELECT FROM "DraftFigure" d WHERE d."sourceFile" = "sha256")`,
    why: 'handed in and not used; a file of a draft or of a published figure stays as long as that',
  },
]

/** What is never cleared away, and why. */
export const KEPT: Readonly<Record<string, string>> = {
  Publication: 'the log',
  LogHead: 'the log',
  Observation: 'published figures',
  Series: 'what published figures are of',
  SeriesHolding: 'since when they are held',
  Release: 'what was published, and what waits',
  DraftFigure: 'somebody’s work: leaves when it is published or deleted',
  CalendarItem: 'what the agency announced',
  Expectation: 'what was expected of a release',
  PolicyEvent: 'the record',
  PolicyEventWording: 'what the record said, each time',
  Audit: 'who did what',
  TableMapping: 'how files were read',
  FileMapping: 'leaves with its file',
  FourEyes: 'a setting',
  WallLayout: 'somebody’s arrangement',
  Playlist: 'somebody’s arrangement',
  PlaylistItem: 'leaves with its playlist',
  Retention: 'a row',
  User: 'the audit names accounts: one is disabled, not deleted',
  Account: 'its password',
  TwoFactor: 'its second factor',
  ReadKey: 'somebody’s, until they revoke it',
  Alert: 'leaves with its view',
}

/** The rows of a rule that are due, as a condition of SQL. Each part of it is ours. */
export function isDue({ since, keptFor, which }: RetentionRule): string {
  const isOld = `${since} < clock_timestamp() - interval '${keptFor}'`
  return which === undefined ? isOld : `(${which}) AND ${isOld}`
}
