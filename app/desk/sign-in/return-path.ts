import { mayDo, type Role } from '#server/accounts/role.ts'

// As our own pages write them: a view's address has colons, commas and per cent signs. No backslash, and no host.
const OURS = /^\/(?:desk|explore|views|account)(?:[/?][\w./?=&%:,~+-]*)?$/

/**
 * Where to go after signing in: where one was, if that is a page of ours that these roles may see, so that a link can't send anybody
 * elsewhere; else to the desk, or, for who has no part in it, to their views.
 */
export function returnPath(asked: string | undefined, roles: readonly Role[]): string {
  const isOfDesk = mayDo(roles, 'desk')
  const home = isOfDesk ? '/desk' : '/views'
  if (!asked || !OURS.test(asked) || asked.startsWith('/desk/sign-in')) return home
  return asked.startsWith('/desk') && !isOfDesk ? home : asked
}
