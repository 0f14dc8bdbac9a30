import { knownFrom } from '#trade/events/policy-event.ts'
import { database } from '../database/client.ts'
import { COPYIST } from '../publish/actor.ts'
import { compileEvents } from './compile-events.ts'

/** Notes the policy events of the history, those known before `asKnownUntil`. One that is there already stays as editors left it. */
export async function loadEvents(asKnownUntil?: string): Promise<void> {
  const events = compileEvents()
    .filter((event) => !asKnownUntil || Date.parse(knownFrom(event)) < Date.parse(asKnownUntil))
    .map(({ touches, title, text, ...event }) => ({
      ...event,
      ...touches,
      titleEn: title.en,
      titleZh: title.zh,
      textEn: text.en,
      textZh: text.zh,
    }))
  await database().$executeRaw`
    INSERT INTO "PolicyEvent" ("historyCode", "kind", "inEffectOn", "announcedOn", "flow", "partner", "goods",
      "titleEn", "titleZh", "textEn", "textZh", "sourceUrl", "changedBy")
    SELECT "code", "kind"::"EventKind", "inEffectOn"::date, "announcedOn"::date, "flow"::"Flow", "partner", "goods",
      "titleEn", "titleZh", "textEn", "textZh", "sourceUrl", ${COPYIST.id}
    FROM json_to_recordset(${JSON.stringify(events)}::json) AS e("code" text, "kind" text, "inEffectOn" text, "announcedOn" text,
      "flow" text, "partner" text, "goods" text, "titleEn" text, "titleZh" text, "textEn" text, "textZh" text, "sourceUrl" text)
    ON CONFLICT ("historyCode") DO NOTHING`
}
