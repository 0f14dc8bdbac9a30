import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const FORM = /^sealed\.([\w-]{16})\.([\w-]{22})\.([\w-]+)$/
const CIPHER = 'aes-256-gcm'

/** What of a receiver is sealed: text of one is not taken for the other’s. */
export type Sealed = 'address' | 'secret'

/** `text` so that only a process with this BETTER_AUTH_SECRET reads it (AES-256-GCM, a nonce by chance each time). */
export function seal(text: string, what: Sealed): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(Buffer.from(what))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['sealed', ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** What was sealed; null where it was by another BETTER_AUTH_SECRET, as in a copy of the database on another machine. */
export function unseal(sealed: string, what: Sealed): string | null {
  const [, ...parts] = FORM.exec(sealed) ?? []
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (!nonce || !tag || !text) return null
  const opener = key()
  try {
    const decipher = createDecipheriv(CIPHER, opener, nonce, { authTagLength: 16 })
      .setAAD(Buffer.from(what))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A key of its own, so that nothing else made of the same secret opens what is sealed here. Throws where the secret is not set. */
function key(): Buffer {
  const secret = process.env['BETTER_AUTH_SECRET']
  if (!secret) throw new Error('BETTER_AUTH_SECRET is not set: webhooks are sealed with it')
  return Buffer.from(hkdfSync('sha256', secret, '', 'tradewire webhook receivers', 32))
}
