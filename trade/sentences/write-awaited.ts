import { writeMerged, writeMissed, writePostponed } from './calendar-changes.ts'
import type { MergedFacts, MissedFacts, PostponedFacts, WaitingFacts } from './facts.ts'
import { fittedSentences } from './fitted-sentences.ts'
import type { Sentences } from './sentences.ts'
import { writeWaiting } from './waiting.ts'
import type { Written } from './written.ts'

/** What is said of a release that is not there. */
export type AwaitedFacts = WaitingFacts | MissedFacts | PostponedFacts | MergedFacts

/**
 * The words for a release that is awaited, or did not come. A screen writes these itself, second by second; those of a published
 * release come with it. So they stand apart: a page does not carry the whole rulebook to say that it waits.
 */
export function writeAwaited(facts: AwaitedFacts): Sentences {
  return fittedSentences(writtenOfAwaited(facts))
}

export function writtenOfAwaited(facts: AwaitedFacts): Written {
  switch (facts.kind) {
    case 'missed':
      return writeMissed(facts)
    case 'postponed':
      return writePostponed(facts)
    case 'merged':
      return writeMerged(facts)
    case 'waiting':
      return writeWaiting(facts)
  }
}
