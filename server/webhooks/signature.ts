import { createHmac, randomBytes } from 'node:crypto'
import { SECRET_PREFIX } from '#trade/webhooks/receiver.ts'

/** A new secret of the Standard Webhooks conventions: 32 bytes by chance. */
export function newSecret(): string {
  return SECRET_PREFIX + randomBytes(32).toString('base64')
}

/**
 * `webhook-signature` of the Standard Webhooks conventions: HMAC-SHA256 over `id.timestamp.body`, one for each secret in force, so
 * that a receiver can change over. `timestamp` in seconds since 1970.
 */
export function standardSignature(secrets: readonly string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
}

/**
 * What 飞书's bots ask for beside the message where they are set to: the key is timestamp, line break and secret, and nothing is
 * signed with it (open.feishu.cn, custom bots). Its body is thereby not signed: that is their convention.
 */
export function feishuSignature(secret: string, timestamp: number): string {
  return createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64')
}
