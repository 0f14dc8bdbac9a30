import { formatSourceNote } from '#trade/format/format-source-note.ts'
import type { Locale } from '#trade/format/locale.ts'

/** What is said of a source, in the reader's language where it is ours; else it says which it is in. */
export function SourceNote({ note, language }: { note: string; language: Locale }) {
  const { text, lang } = formatSourceNote(note, language)
  return lang === null ? text : <span lang={lang}>{text}</span>
}
