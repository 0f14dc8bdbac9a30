import type { FigureRef } from './checks/finding.ts'
import { readTyped } from './checks/typed-number.ts'
import type { ReleaseState } from './release.ts'

// What several people who fill one draft tell each other: field by field, so that nobody overwrites what they have not seen.

/** What stands in a field, as typed ('' where it is empty); of a value also the power of ten its digits count in. */
export interface FieldText {
  readonly text: string
  readonly scale: number
}

/** A field that a person filled. `was`: what they last saw standing there; null puts it over whatever stands there. */
export interface TypedField extends FigureRef, FieldText {
  readonly was: FieldText | null
}

/** A field as it stands in the draft. `by`: who typed it last; null for whoever is told, and for what a file brought. */
export interface StandingField extends FigureRef, FieldText {
  readonly by: string | null
}

/** What came of typing: what was not written, since somebody else had written there meanwhile. */
export interface TypingOutcome {
  readonly revision: number
  readonly contested: readonly StandingField[]
}

/** What changed in a draft since the news before; the first news tells every field. */
export interface DraftNews {
  readonly revision: number
  readonly state: ReleaseState
  readonly fields: readonly StandingField[]
}

/** The same for two texts that mean the same: '+5.0' and '5.0'. An empty field counts in nothing. */
export function fieldSays(part: FigureRef['part'], { text, scale }: FieldText): string {
  const typed = readTyped(text)
  const said = 'digits' in typed ? typed.digits : typed.unreadable
  if (said === null) return ''
  return part === 'value' ? `${said} ×10^${scale}` : said
}
