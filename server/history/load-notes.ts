import { database } from '../database/client.ts'
import { compileNotes } from './compile-notes.ts'

/** Enters the dated facts that annotate time. What is there already stays. */
export async function loadNotes(asKnownUntil?: string): Promise<void> {
  const notes = compileNotes().filter(({ at }) => !asKnownUntil || Date.parse(at) < Date.parse(asKnownUntil))
  const held = await database().note.findMany({ select: { textEn: true } })
  const there = new Set(held.map(({ textEn }) => textEn))
  await database().note.createMany({
    data: notes.filter(({ textEn }) => !there.has(textEn)).map((note) => ({ ...note, at: new Date(note.at) })),
  })
}
