import type { EventFlow, EventKind, PolicyEvent } from '#trade/events/policy-event.ts'
import type { Database } from '../../database/client.ts'

/** Policy events, and how often one was noted, changed or withdrawn: the same number is the same events. */
export interface PolicyEvents {
  readonly events: readonly PolicyEvent[]
  readonly edition: number
}

interface EventRow {
  readonly id: number
  readonly revision: number
  readonly kind: EventKind
  readonly inEffectOn: string
  readonly announcedOn: string | null
  readonly flow: EventFlow | null
  readonly partner: string | null
  readonly goods: string | null
  readonly titleEn: string
  readonly titleZh: string
  readonly textEn: string
  readonly textZh: string
  readonly sourceUrl: string
  readonly withdrawn: string | null
  readonly edition: number
}

/** Every event in its newest wording, the newest first; withdrawn ones among them. Some hundreds at the most: readers choose. One reading. */
export async function policyEvents(db: Database): Promise<PolicyEvents> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT "id", "revision", "kind"::text, "inEffectOn"::text, "announcedOn"::text, "flow"::text, "partner", "goods",
      "titleEn", "titleZh", "textEn", "textZh", "sourceUrl", "withdrawn",
      (SELECT count(*)::int FROM "PolicyEventWording") AS "edition"
    FROM "PolicyEvent" ORDER BY "inEffectOn" DESC, "id" DESC`
  // Without an event there is no wording either.
  return { events: rows.map(toEvent), edition: rows[0]?.edition ?? 0 }
}

function toEvent(row: EventRow): PolicyEvent {
  const { id, revision, kind, inEffectOn, announcedOn, sourceUrl, withdrawn } = row
  return {
    id,
    revision,
    kind,
    inEffectOn,
    announcedOn,
    sourceUrl,
    withdrawn,
    touches: { flow: row.flow, partner: row.partner, goods: row.goods },
    title: { en: row.titleEn, zh: row.titleZh },
    text: { en: row.textEn, zh: row.textZh },
  }
}

/** The edition alone. Wordings are never deleted, so it only grows. */
export async function eventsEdition(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ edition: number }[]>`
    SELECT count(*)::int AS "edition" FROM "PolicyEventWording"`
  return row?.edition ?? 0
}
