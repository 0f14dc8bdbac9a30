import pg from 'pg'
import { withClient } from '../with-client.ts'
import { type Grant, GRANTS } from './grants.ts'
import { DATABASE_ROLES, ROLE_NAMES } from './role.ts'

/** A number of ours for PostgreSQL's advisory locks: nodes that start together grant one after another. */
const LOCK_KEY = 20_250_117
/** Roles are of the whole cluster, and locks of one database: databases that are made ready at once may meet here. */
const TRIES = 5
const MET_ANOTHER = new Set(['42710', '23505', 'XX000', '40P01'])
const MAY_NOT = '42501'
/** What one must have of a role to take it on; PostgreSQL 16 told that apart from being its member. */
const TO_TAKE_ON = `CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END`

/**
 * Makes both roles, and grants them what `grants.ts` says and nothing else, where that is not so by now. Answers null when they can be
 * taken on, else why not: the login may be one that can neither make roles nor grant. Throws what `pg` throws otherwise.
 */
export function setUpRoles(url: string): Promise<string | null> {
  return withClient(url, async (client) => {
    for (let tried = 1; ; tried++) {
      const amiss = await whatIsAmiss(client)
      if (amiss === null || tried > TRIES) return amiss
      try {
        await client.query(
          `BEGIN; SELECT pg_advisory_xact_lock(${LOCK_KEY}); ${makeRoles()} ${await grants(client)} COMMIT`,
        )
      } catch (error) {
        await client.query('ROLLBACK')
        const code = error instanceof pg.DatabaseError ? (error.code ?? '') : ''
        if (code === MAY_NOT) return amiss
        if (!MET_ANOTHER.has(code) || tried === TRIES) throw error
      }
    }
  })
}

/** What keeps this login from asking as the two roles, each with its own rights and no more; null where nothing does. */
export async function whatIsAmiss(client: pg.Client): Promise<string | null> {
  const { rows: roles } = await client.query<{ name: string; mayTakeOn: boolean }>(
    `SELECT rolname AS "name", pg_has_role(current_user, oid, ${TO_TAKE_ON}) AS "mayTakeOn" FROM pg_roles WHERE rolname = ANY($1)`,
    [Object.values(ROLE_NAMES)],
  )
  for (const name of Object.values(ROLE_NAMES)) {
    const role = roles.find((one) => one.name === name)
    if (!role) return `there is no role ${name}`
    if (!role.mayTakeOn) return `this login may not take on ${name}`
  }
  const wanted = rightsWanted(await counters(client))
  const held = await rightsHeld(client)
  const missing = [...wanted].find((right) => !held.has(right))
  if (missing) return `${missing} is not granted`
  const tooMuch = [...held].find((right) => !wanted.has(right))
  return tooMuch ? `${tooMuch} is granted, and should not be` : null
}

function makeRoles(): string {
  return Object.values(ROLE_NAMES)
    .map(
      (name) => `DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name} NOLOGIN NOINHERIT; END IF;
        IF NOT pg_has_role(current_user, '${name}', ${TO_TAKE_ON}) THEN EXECUTE format('GRANT ${name} TO %I', current_user); END IF;
      END $$;`,
    )
    .join('\n')
}

async function grants(client: pg.Client): Promise<string> {
  const both = Object.values(ROLE_NAMES).join(', ')
  const each = Object.entries(GRANTS).flatMap(([table, roles]) =>
    DATABASE_ROLES.flatMap((role) =>
      Object.entries(roles[role]).map(
        ([right, of]) => `GRANT ${right}${columnsOf(of)} ON ${pg.escapeIdentifier(table)} TO ${ROLE_NAMES[role]};`,
      ),
    ),
  )
  const counting = (await counters(client)).map(
    (name) => `GRANT USAGE ON SEQUENCE ${pg.escapeIdentifier(name)} TO ${both};`,
  )
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${both}; REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${both};`,
    ...each,
    ...counting,
  ].join('\n')
}

function columnsOf(of: Grant[keyof Grant]): string {
  return Array.isArray(of) ? ` (${of.map((column) => pg.escapeIdentifier(column)).join(', ')})` : ''
}

/** The counters behind numbered rows: to take the next number is no secret and no harm. */
async function counters(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS "name" FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname`,
  )
  return rows.map(({ name }) => name)
}

/** Each as `tradewire_web SELECT Release.code`. */
function rightsWanted(counting: readonly string[]): Set<string> {
  const rights = new Set<string>()
  for (const role of DATABASE_ROLES) {
    for (const [table, roles] of Object.entries(GRANTS))
      for (const [right, of] of Object.entries(roles[role]))
        for (const column of Array.isArray(of) ? of.map((name: string) => `.${name}`) : [''])
          rights.add(`${ROLE_NAMES[role]} ${right} ${table}${column}`)
    for (const name of counting) rights.add(`${ROLE_NAMES[role]} USAGE ${name}`)
  }
  return rights
}

async function rightsHeld(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ right: string }>(
    `SELECT r.rolname || ' ' || a.privilege_type || ' ' || held."of" AS "right" FROM (
       SELECT relname::text AS "of", relacl AS "acl" FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')
       UNION ALL
       SELECT c.relname || '.' || t.attname, t.attacl FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT t.attisdropped) held, aclexplode(held."acl") a
     JOIN pg_roles r ON r.oid = a.grantee WHERE r.rolname = ANY($1)`,
    [Object.values(ROLE_NAMES)],
  )
  return new Set(rows.map(({ right }) => right))
}
