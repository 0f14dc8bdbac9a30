/** `editor` enters releases and approves what others entered; `admin` does that and keeps the accounts. */
export const ROLES = ['admin', 'editor'] as const
export type Role = (typeof ROLES)[number]

export function isRole(text: string | null | undefined): text is Role {
  return ROLES.includes(text as Role)
}

/** Whether `held` may do what `needed` may. */
export function mayDo(held: Role, needed: Role): boolean {
  return held === 'admin' || held === needed
}
