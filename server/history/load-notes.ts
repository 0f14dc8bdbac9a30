import { database } from '../database/client.ts'
import { compileNotes } from './compile-notes.ts'

/** Enters the dated facts that annotate time. What is there already stays. */
export async function loadNotes(asKnownUntil?: string): Promise<void> {
  const notes = compileNotes().filter(({ at }) => !asKnownUntil || Date.parse(at) < Date.parse(asKnownUntil))
  await database().$executeRaw`
    INSERT INTO "Note" ("kind", "at", "seriesKey", "textEn", "textZh", "sourceUrl")
    SELECT "kind"::"NoteKind", "at"::date, "seriesKey", "textEn", "textZh", "sourceUrl"
    FROM json_to_recordset(${JSON.stringify(notes)}::json) AS n("kind" text, "at" text, "seriesKey" text, "textEn" text, "textZh" text, "sourceUrl" text)
    WHERE "textEn" NOT IN (SELECT "textEn" FROM "Note")`
}
