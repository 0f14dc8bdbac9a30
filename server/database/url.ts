import { type DatabaseRole, ROLE_NAMES } from './roles/role.ts'

/** The database's address. Throws when DATABASE_URL is not set: `npm start` sets it. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set: start with `npm start`, or name your Postgres in DATABASE_URL')
  return url
}

/** The same, for connections that have `role` from their first statement, and say so where an operator looks. */
export function databaseUrlAs(role: DatabaseRole): string {
  const url = new URL(databaseUrl())
  const given = url.searchParams.get('options')
  url.searchParams.set('options', [...(given ? [given] : []), `-c role=${ROLE_NAMES[role]}`].join(' '))
  // Whoever named this node's connections keeps that name.
  if (!url.searchParams.has('application_name')) url.searchParams.set('application_name', ROLE_NAMES[role])
  return url.href
}
