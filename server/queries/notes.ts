import type { Bilingual } from '#trade/sentences/sentences.ts'
import { database } from '../database/client.ts'

/** A dated fact that annotates time: policy as its source states it, or an editor's commentary. */
export interface DatedNote {
  /** YYYY-MM-DD */
  readonly at: string
  readonly words: Bilingual
  readonly sourceUrl: string | null
}

/** Notes about all trade, oldest first. Those about one series stand beside that series. */
export async function notesOnAllTrade(): Promise<readonly DatedNote[]> {
  const notes = await database().note.findMany({ where: { seriesKey: null }, orderBy: { at: 'asc' } })
  return notes.map(({ at, textEn, textZh, sourceUrl }) => ({
    at: at.toISOString().slice(0, 10),
    words: { en: textEn, zh: textZh },
    sourceUrl,
  }))
}
