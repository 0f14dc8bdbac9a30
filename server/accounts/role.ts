/**
 * `reader` keeps views and alerts, and never sees the desk; `editor` enters releases; `approver` approves what others entered, and may
 * enter, too; `admin` keeps the accounts, and by that alone neither enters nor approves. An account holds one or more. Two eyes or
 * four is asked of each release, not of roles.
 */
export const ROLES = ['reader', 'editor', 'approver', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a door asks for: a role of the desk; `desk`: any of those, to look on; or `account`: any role at all, for what is one's own. */
export type Needed = Exclude<Role, 'reader'> | 'desk' | 'account'

/** The roles of a comma-separated text; what is none of ours counts for nothing. */
export function readRoles(text: string | null | undefined): readonly Role[] {
  const held = (text ?? '').split(',')
  return ROLES.filter((role) => held.includes(role))
}

/** Whether somebody who holds these roles may do what `needed` may. */
export function mayDo(held: readonly Role[], needed: Needed): boolean {
  if (needed === 'account') return held.length > 0
  if (needed === 'desk') return held.some((role) => role !== 'reader')
  return held.includes(needed) || (needed === 'editor' && held.includes('approver'))
}
