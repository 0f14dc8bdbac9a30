import { nearest } from '#trade/nearest.ts'
import type { Artefact } from '#trade/sdmx/artefacts.ts'
import { matchesVersion } from '#trade/sdmx/version.ts'
import { problem, Refused } from '../v1/problem.ts'

/** The parts of a path behind `below`, as they were meant; one that is not encoded as addresses are stays as it is. */
export function partsOf(url: URL, below: string): readonly string[] {
  const rest = url.pathname.slice(url.pathname.indexOf(below) + below.length)
  return rest
    .split('/')
    .filter((part, at, all) => part !== '' || at < all.length - 1)
    .slice(1)
    .map(decode)
}

/** The path and query that were asked, as a link may have them: brackets are sent as they are, and are no part of an address. */
export function selfOf({ pathname, search }: URL): string {
  return `${pathname}${search}`.replaceAll('[', '%5B').replaceAll(']', '%5D')
}

/** Agencies, ids and versions as a path names them, each several or any. */
export interface Named {
  readonly agencies: string | undefined
  readonly ids: string | undefined
  readonly versions: string | undefined
}

/** Those of `all` that a path names. Throws Refused, 404, naming the first part that none of what is left has, and the nearest. */
export function artefactsAsked(all: readonly Artefact[], { agencies, ids, versions }: Named): readonly Artefact[] {
  const byAgency = chosen(
    'agencyID',
    agencies,
    all,
    ({ agency }) => agency,
    (asked, agency) => asked === agency,
  )
  const byId = chosen(
    'resourceID',
    ids,
    byAgency,
    ({ id }) => id,
    (asked, id) => asked === id,
  )
  return chosen('version', versions, byId, ({ version }) => version, matchesVersion)
}

/** Those of `from` whose name any of the names asked for is; all where `*` or nothing is asked. */
export function chosen<One>(
  parameter: string,
  asked: string | undefined,
  from: readonly One[],
  nameOf: (one: One) => string,
  matches: (asked: string, name: string) => boolean,
): readonly One[] {
  if (asked === undefined || asked === '*') return from
  const wanted = asked.split(',')
  for (const name of wanted) {
    if (from.some((one) => matches(name, nameOf(one)))) continue
    const known = [...new Set(from.map(nameOf))]
    throw new Refused(noSuch(parameter, name, known))
  }
  return from.filter((one) => wanted.some((name) => matches(name, nameOf(one))))
}

/** What stands in the path and is none of its kind does not exist. */
export function noSuch(parameter: string, value: string, known: readonly string[]): Response {
  const reason = `there is no ${parameter} "${value}"; known: ${known.slice(0, MOST_NAMED).join(', ')}`
  const near = nearest(value, known)
  return problem('not-found', `${parameter}: ${reason}; nearest: "${near}"`, [
    { parameter, value, reason, nearest: near },
  ])
}

/** Hundreds of codes would hide the nearest. */
const MOST_NAMED = 20

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
