import { beijingDay } from '#trade/format/format-instant.ts'

/**
 * The one name of what a feed tells, wherever it is told: a tag URI (RFC 4151) of this installation's name, the day it was published and
 * what it is. 'tag:desk.example,2025-01-13:GACC-2024-12-flash'.
 */
export function lastingId(origin: string, at: string, what: string): string {
  return `tag:${new URL(origin).hostname},${beijingDay(at)}:${what}`
}

/** The id of a feed itself. A tag needs a day on which its maker held the name: this is before the first release that is held. */
export function feedId(origin: string, what: string): string {
  return lastingId(origin, '2014-01-01', what)
}
