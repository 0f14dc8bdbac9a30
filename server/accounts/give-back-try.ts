import { createRateLimitKey, getIP } from '@better-auth/core/utils/ip'
import { database } from '../database/client.ts'
import { authOptions } from './auth.ts'

/**
 * Gives back a try that succeeded: better-auth counts every one of an address, and a newsroom of many people is one address, who all
 * sign in minutes before the hour. What is wrong still counts.
 */
export async function giveBackTry(path: string, headers: Headers): Promise<void> {
  const address = getIP(headers, authOptions())
  if (address === null) return
  await database().$executeRaw`
    UPDATE "RateLimit" SET "count" = "count" - 1 WHERE "key" = ${createRateLimitKey(address, path)} AND "count" > 0`
}
