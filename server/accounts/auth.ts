import { createHash } from 'node:crypto'
import { betterAuth } from 'better-auth/minimal'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { admin } from 'better-auth/plugins/admin'
import { adminAc, userAc } from 'better-auth/plugins/admin/access'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { database } from '../database/client.ts'
import { roleNow } from '../database/roles/in-role.ts'
import { processWide } from '../process-wide.ts'
import { isRehearsal } from '../rehearsal/mode.ts'
import { isServedByTls } from '../served-by-tls.ts'
import { newRecoveryCode } from './password.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts'
import { IDLE_SECONDS, SEEN_EVERY_SECONDS } from './session-limits.ts'

/** The client's address, written by our HTTP server from the socket. Whatever a client sends in it is dropped there. */
export const ADDRESS_HEADER = 'x-tradewire-address'

/** A challenge is for one sign-in: five tries, ten minutes. */
const CHALLENGE_SECONDS = 600
const RECOVERY_CODES = 10

export type Auth = ReturnType<typeof makeAuth>

/** This process's one sign-in service for whom it asks here: it keeps the client it was made with. */
export function auth(): Auth {
  return processWide(`auth as ${roleNow()}`, makeAuth)
}

/** A recovery code as it is kept and compared: it has 120 bits, so a plain hash hides it. Dashes and case are how it is typed. */
export function recoveryCodeHash(typed: string): string {
  return createHash('sha256')
    .update(typed.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('hex')
}

/** What better-auth is told; also read by the test that compares its tables with our schema. */
export function authOptions() {
  const publicUrl = process.env['PUBLIC_URL']
  const perMinute = { window: 60, max: 5 }
  return {
    appName: 'Tradewire',
    ...(publicUrl ? { baseURL: publicUrl } : {}),
    database: prismaAdapter(database(), { provider: 'postgresql' as const }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    plugins: [
      admin({
        defaultRole: 'reader',
        adminRoles: ['admin'],
        roles: { admin: adminAc, reader: userAc, editor: userAc, approver: userAc },
      }),
      twoFactor({
        issuer: 'Tradewire',
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        backupCodeOptions: {
          customBackupCodesGenerate: () => Array.from({ length: RECOVERY_CODES }, newRecoveryCode),
          storeBackupCodes: { encrypt: async (codes) => hashed(codes), decrypt: async (hashes) => hashes },
        },
      }),
    ],
    session: { expiresIn: IDLE_SECONDS, updateAge: SEEN_EVERY_SECONDS },
    // Five tries a minute for one address, those that succeed given back (give-back-try.ts); kept in the database, so that all nodes count together.
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      customRules: {
        '/sign-in/email': perMinute,
        '/two-factor/verify-totp': perMinute,
        '/two-factor/verify-backup-code': perMinute,
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Behind TLS by the strictest name there is: for this host alone, never without TLS. better-auth's own prefix is the weaker one.
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(),
      defaultCookieAttributes: { secure: isServedByTls() },
      // The defaults, said: under a test runner they would be off, and then nothing tests them.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    trustedOrigins: (request?: Request) => [...(publicUrl ? [new URL(publicUrl).origin] : []), ...sameOrigin(request)],
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  }
}

/**
 * What our cookies' names begin with: `tradewire`, over TLS for this host alone. A browser keeps one set of cookies for all ports of a
 * host; a rehearsal's are others, so that who signs in to it stays signed in to the record.
 */
export function cookiePrefix(): string {
  return `${isServedByTls() ? '__Host-' : ''}tradewire${isRehearsal() ? '-rehearsal' : ''}`
}

function makeAuth() {
  return betterAuth(authOptions())
}

/** A list of codes, hashed; the rest of a list that is written back after one was used is hashed already. */
function hashed(codes: string): string {
  const each = JSON.parse(codes) as string[]
  return JSON.stringify(each.map((code) => (/^[0-9a-f]{64}$/.test(code) ? code : recoveryCodeHash(code))))
}

/** The address the browser itself asked, by its Host header: a page of another site can't make a browser send another. */
function sameOrigin(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}
