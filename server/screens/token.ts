import { createHash, randomBytes, randomInt } from 'node:crypto'
import { isRehearsal } from '../rehearsal/mode.ts'

/** The cookie of a screen. It goes to walls alone, and opens nothing but what this screen shows. A rehearsal on the same host has its own. */
export function screenCookie(): string {
  return isRehearsal() ? 'tradewire-rehearsal-screen' : 'tradewire-screen'
}
export const SCREEN_COOKIE_PATH = '/wall'

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What of a token is kept. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

// Read across a room and typed by hand: no letter that looks like a digit, or sounds like another.
const LETTERS = 'ACDEFHJKLMNPRTUVWXY34679'
const LONG = 6

export function newCode(): string {
  return Array.from({ length: LONG }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** A code as somebody typed it: small letters, blanks and hyphens are no mistake. */
export function typedCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '')
}
