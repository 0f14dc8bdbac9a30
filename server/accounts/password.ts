import { randomInt } from 'node:crypto'

// Without 0, O, 1, l and I, which are read wrong from a terminal or over the phone.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A new password of 20 letters in five groups: 100 bits, and can be typed. */
export function newPassword(): string {
  return groupsOfFour(5)
}

/** A code that stands in for the second factor, once: 24 letters, 120 bits. */
export function newRecoveryCode(): string {
  return groupsOfFour(6)
}

function groupsOfFour(groups: number): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
}
