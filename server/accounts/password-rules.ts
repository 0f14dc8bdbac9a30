import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { DeskError } from '../desk/desk-error.ts'
import { processWide } from '../process-wide.ts'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
/** Of zxcvbn's 0 to 4: fewer than 10⁸ guesses, or a list of common passwords knows it. */
const LEAST_SCORE = 3
/** What is left of a password without one's own words must be something still. */
const LEAST_BESIDES_OWN = 8
/** Words of this place that everybody tries (ASVS 6.1.2); the person's own come to them. */
const OUR_WORDS = ['tradewire', 'customs', 'gacc', 'haiguan', 'newsroom', 'release', 'editor', 'approver', 'admin']

/**
 * Throws DeskError on `field` for a password that is too short, too common, or little but the person's own name or mail. No rule
 * asks for signs of some kind.
 */
export function assertPassword(
  password: string,
  person: { readonly name: string; readonly email: string },
  field = 'password',
): void {
  if (password.length < SHORTEST_PASSWORD) {
    throw new DeskError(field, {
      en: `at least ${SHORTEST_PASSWORD} characters; found ${password.length}. A sentence does`,
      zh: `至少${SHORTEST_PASSWORD}个字符，实为${password.length}个；可用一句话`,
    })
  }
  if (password.length > LONGEST_PASSWORD) {
    throw new DeskError(field, {
      en: `at most ${LONGEST_PASSWORD} characters`,
      zh: `最多${LONGEST_PASSWORD}个字符`,
    })
  }
  const own = ownWords(person)
  if (without(password, own).length < LEAST_BESIDES_OWN) {
    throw new DeskError(field, {
      en: 'it is little but your name, your e-mail or a word of this desk',
      zh: '与您的姓名、邮箱或本台用语过于接近',
    })
  }
  if (estimator().check(password, [...own]).score < LEAST_SCORE) {
    throw new DeskError(field, {
      en: 'it is common or easily guessed: a few words that have nothing to do with each other are better',
      zh: '过于常见或易猜：请用几个互不相关的词',
    })
  }
}

function ownWords({ name, email }: { readonly name: string; readonly email: string }): readonly string[] {
  const words = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [...OUR_WORDS, ...words.filter((word) => word.length >= 2)].toSorted((a, b) => b.length - a.length)
}

/** The password without these words and without what joins them. */
function without(password: string, words: readonly string[]): string {
  let left = password.toLowerCase()
  for (const word of words) left = left.replaceAll(word, '')
  return left.replace(/[\s\p{P}\p{S}]/gu, '')
}

function estimator(): ZxcvbnFactory {
  return processWide('password-estimator', () => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }))
}
