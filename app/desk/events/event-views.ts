import type { EventView } from '#components/desk/EventDesk/EventDesk.tsx'
import { accountNames } from '#server/accounts/list-accounts.ts'
import { eventWordings } from '#server/desk/event-wordings.ts'
import type { PolicyEvent } from '#trade/events/policy-event.ts'
import type { Locale } from '#trade/format/locale.ts'

/** Each event with who changed it last, and everything it said before. */
export async function eventViews(events: readonly PolicyEvent[], language: Locale): Promise<readonly EventView[]> {
  const [wordings, names] = await Promise.all([eventWordings(), accountNames(language)])
  return events.map((event) => {
    // One that came between the two reads has its newest wording here already.
    const own = wordings.filter((one) => one.eventId === event.id && one.revision <= event.revision)
    const [newest, ...earlier] = own.map(({ revision, wording, changedBy, changedAt }) => ({
      revision,
      inEffectOn: wording['inEffectOn'] ?? '',
      titleEn: wording['titleEn'] ?? '',
      titleZh: wording['titleZh'] ?? '',
      textEn: wording['textEn'] ?? '',
      textZh: wording['textZh'] ?? '',
      sourceUrl: wording['sourceUrl'] ?? '',
      by: names[changedBy] ?? changedBy,
      at: changedAt.toISOString(),
    }))
    return { event, changedBy: newest?.by ?? '', changedAt: newest?.at ?? '', earlier }
  })
}
