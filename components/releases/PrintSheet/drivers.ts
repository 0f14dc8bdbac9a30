import type { Explanation } from '#trade/explain/explain.ts'
import { plainText } from '#trade/explain/fact.ts'
import type { Block, Section, SectionId } from '#trade/explain/section.ts'
import type { Locale } from '#trade/format/locale.ts'

/** What made up a release's figures, question by question; `since` is of what the release itself did not carry. */
export interface Driver {
  readonly id: SectionId
  readonly day: readonly string[]
  readonly since: readonly string[]
}

// What moved the figures stands first; where nothing is held of that, what was released.
const ASKED: readonly SectionId[] = ['export-growth', 'imports', 'partners', 'diversification', 'how-traded']
const [SENTENCES_EACH, ITEMS_AT_MOST] = [2, 3]
/** Characters that a sheet has room for: Chinese ones are twice as wide, and say twice as much. */
const ROOM: Readonly<Record<Locale, number>> = { en: 1_150, zh: 520 }

/** As many whole sentences as a sheet has room for, in the order of the questions. */
export function drivers({ sections }: Explanation, language: Locale): readonly Driver[] {
  const asked = ASKED.flatMap((id) => sections.filter((section) => section.id === id))
  let room = ROOM[language]
  const fitting = (texts: readonly string[]) =>
    texts.filter((text) => {
      if (text.length > room) return false
      room -= text.length
      return true
    })
  return (asked.length > 0 ? asked : sections.filter(({ id }) => id === 'released'))
    .map(
      (section): Driver => ({
        id: section.id,
        day: fitting(sentences(section, 'day', language)),
        since: fitting(sentences(section, 'since', language)),
      }),
    )
    .filter(({ day, since }) => day.length + since.length > 0)
}

function sentences({ paragraphs }: Section, known: 'day' | 'since', language: Locale): readonly string[] {
  return paragraphs
    .filter((paragraph) => paragraph.known === known)
    .flatMap(({ blocks }) => blocks.flatMap((block, at) => said(block, blocks[at + 1], language)))
    .slice(0, SENTENCES_EACH)
}

/** A sentence, or one that leads a list together with the first of it: alone on paper, neither would say anything. */
function said(block: Block, next: Block | undefined, language: Locale): readonly string[] {
  if (block.kind === 'list') return []
  const text = plainText(block.phrase[language])
  if (next?.kind !== 'list') return [text]
  const [between, end] = language === 'en' ? ['; ', '.'] : ['；', '。']
  const items = next.items.slice(0, ITEMS_AT_MOST).map((phrase) => plainText(phrase[language]).replace(/[.。]$/, ''))
  return [`${text}${language === 'en' ? ' ' : ''}${items.join(between)}${end}`]
}
