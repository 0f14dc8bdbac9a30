import { createHash } from 'node:crypto'

/** What `previousHash` has before the first entry. */
export const NO_HASH = '0'.repeat(64)

/** hash = SHA-256(previous hash, then the canonical JSON of the body): a chain, so that no entry changes unseen. */
export function entryHash(previousHash: string, body: unknown): string {
  return sha256(previousHash + canonicalJson(body))
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** JSON with sorted keys and no blanks: jsonb does not keep the order of keys, so the hash must not depend on it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
