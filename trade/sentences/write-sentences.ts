import { writeCorrection, writeWithdrawal } from './amendments.ts'
import { writeAnnual } from './annual.ts'
import { againstOf, captionsOf } from './captions.ts'
import { chinesePage, chineseWall } from './chinese.ts'
import { englishPage, englishWall } from './english.ts'
import type { Facts, MonthFacts } from './facts.ts'
import { fittedSentences } from './fitted-sentences.ts'
import { writeRevision } from './revisions.ts'
import type { Sentences } from './sentences.ts'
import { chineseStandfirst, englishStandfirst } from './standfirst.ts'
import { chineseTicker, englishTicker } from './ticker.ts'
import { writtenOfAwaited } from './write-awaited.ts'
import type { Written } from './written.ts'

/**
 * The words for `facts`, in both languages and for every place, by the rules of docs/sentences.md (S1) and within its
 * budgets. Pure: the same facts give the same words; they are computed while a release is armed and never recomputed.
 */
export function writeSentences(facts: Facts): Sentences {
  return {
    ...fittedSentences(writtenFrom(facts)),
    ...(facts.kind === 'month' ? { captions: captionsOf(facts), against: againstOf(facts) } : {}),
  }
}

function writtenFrom(facts: Facts): Written {
  switch (facts.kind) {
    case 'month':
      return writeMonth(facts)
    case 'annual':
      return writeAnnual(facts)
    case 'revised':
    case 'restated':
      return writeRevision(facts)
    case 'corrected':
      return writeCorrection(facts)
    case 'withdrawn':
      return writeWithdrawal(facts)
    case 'missed':
    case 'postponed':
    case 'merged':
    case 'waiting':
      return writtenOfAwaited(facts)
  }
}

function writeMonth(facts: MonthFacts): Written {
  const wall = { en: englishWall(facts), zh: chineseWall(facts) }
  // On the narrow wall a late release gives its figure alone: that it is late stands in the kicker.
  const portrait = facts.daysLate === null ? wall : { en: wall.en.slice(1), zh: wall.zh.slice(1) }
  return {
    page: { en: englishPage(facts), zh: chinesePage(facts) },
    wall,
    portrait,
    standfirst: { en: englishStandfirst(facts), zh: chineseStandfirst(facts) },
    ticker: { en: englishTicker(facts), zh: chineseTicker(facts) },
  }
}
