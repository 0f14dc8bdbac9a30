import type { Fact, Phrase } from '#trade/explain/fact.ts'
import { observationAddress } from '#trade/explain/observation-address.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Numbered } from './numbered.ts'
import styles from './Explained.module.css'

/** A sentence whose every number is a link: a printed one to its observation, a computed one to its arithmetic. */
export function Told({
  phrase,
  numbers,
  language,
}: {
  phrase: Phrase
  numbers: ReadonlyMap<Fact, Numbered>
  language: Locale
}) {
  // Spans have no names of their own, and never change places.
  return phrase[language].map((span, at) => {
    if (typeof span === 'string') return span
    const { fact, text } = span
    const printed = addressOf(fact)
    return (
      <a
        // oxlint-disable-next-line react/no-array-index-key
        key={`${at} ${text}`}
        className={printed ? styles.printed : styles.computed}
        href={printed ?? `#${numbers.get(fact)?.id ?? ''}`}
      >
        {text}
      </a>
    )
  })
}

/** Where a number that was printed stands; null for one that was computed. */
function addressOf({ how, rests: [figure], kind, poll }: Fact): string | null {
  if (how !== null) return null
  if (!figure) return poll?.startsWith('http') ? poll : null
  return observationAddress(figure, kind === 'growth' ? 'growth' : 'value')
}
