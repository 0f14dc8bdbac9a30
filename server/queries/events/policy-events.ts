import type { EventFlow, EventKind, PolicyEvent } from '#trade/events/policy-event.ts'
import type { Database } from '../../database/client.ts'

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
}

/** Every event in its newest wording, the newest first; withdrawn ones among them. Some hundreds at the most: readers choose. */
export async function policyEvents(db: Database): Promise<readonly PolicyEvent[]> {
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT "id", "revision", "kind"::text, "inEffectOn"::text, "announcedOn"::text, "flow"::text, "partner", "goods",
      "titleEn", "titleZh", "textEn", "textZh", "sourceUrl", "withdrawn"
    FROM "PolicyEvent" ORDER BY "inEffectOn" DESC, "id" DESC`
  return rows.map(({ flow, partner, goods, titleEn, titleZh, textEn, textZh, ...row }) => ({
    ...row,
    touches: { flow, partner, goods },
    title: { en: titleEn, zh: titleZh },
    text: { en: textEn, zh: textZh },
  }))
}

/** How often an event was noted, changed or withdrawn: the same number is the same events. Wordings are never deleted, so it only grows. */
export async function eventsEdition(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ edition: number }[]>`
    SELECT count(*)::int AS "edition" FROM "PolicyEventWording"`
  return row?.edition ?? 0
}
