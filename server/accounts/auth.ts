import { betterAuth } from 'better-auth/minimal'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { admin } from 'better-auth/plugins/admin'
import { adminAc, userAc } from 'better-auth/plugins/admin/access'
import { database } from '../database/client.ts'
import { processWide } from '../process-wide.ts'

/** The client's address, written by our HTTP server from the socket. Whatever a client sends in it is dropped there. */
export const ADDRESS_HEADER = 'x-tradewire-address'

export type Auth = ReturnType<typeof makeAuth>

/** This process's one sign-in service. */
export function auth(): Auth {
  return processWide('auth', makeAuth)
}

/** What better-auth is told; also read by the test that compares its tables with our schema. */
export function authOptions() {
  const publicUrl = process.env['PUBLIC_URL']
  return {
    appName: 'Tradewire',
    ...(publicUrl ? { baseURL: publicUrl } : {}),
    database: prismaAdapter(database(), { provider: 'postgresql' as const }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    plugins: [admin({ defaultRole: 'editor', adminRoles: ['admin'], roles: { admin: adminAc, editor: userAc } })],
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    // Five tries a minute for one address; kept in the database, so that all nodes count together.
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      customRules: { '/sign-in/email': { window: 60, max: 5 } },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      cookiePrefix: 'tradewire',
      // The defaults, said: under a test runner they would be off, and then nothing tests them.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    trustedOrigins: (request?: Request) => [...(publicUrl ? [new URL(publicUrl).origin] : []), ...sameOrigin(request)],
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  }
}

function makeAuth() {
  return betterAuth(authOptions())
}

/** The address the browser itself asked, by its Host header: a page of another site can't make a browser send another. */
function sameOrigin(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}
