import { fieldSays, type DraftNews, type StandingField } from '#trade/drafting.ts'
import type { FigureRef } from '#trade/checks/finding.ts'
import { refKey } from '#trade/checks/finding.ts'
import type { ReleaseCode, ReleaseState } from '#trade/release.ts'
import { accountNames } from '../accounts/list-accounts.ts'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { releaseEntries } from './check-release.ts'
import { onDraftChange } from './draft-wake.ts'
import { readRelease } from './held-release.ts'
import { fieldIn } from './type-figures.ts'

// Other nodes' typing is found by looking; this node's wakes at once.
const LOOK_EVERY_MS = 500

/**
 * What happens to a draft while a page of it is open: every field at first, then each change, until `signal` aborts, the release is
 * deleted or it is public: its figures are no draft then. People are told by name; `reader`'s own typing as nobody's.
 */
export async function* draftNews(code: ReleaseCode, reader: Actor, signal: AbortSignal): AsyncGenerator<DraftNews> {
  const told = new Map<string, string>()
  let mark: string | null = null
  while (!signal.aborted) {
    const found = await readMark(code)
    if (found === null && mark !== null) return
    if (found && !isDraft(found.state)) return yield { ...found, fields: [] }
    if (found && markOf(found) !== mark) {
      mark = markOf(found)
      yield await newsSince(code, reader, told)
    }
    await changeOrTime(code, signal)
  }
}

type Standing = Pick<DraftNews, 'revision' | 'state'>

async function readMark(code: ReleaseCode): Promise<Standing | null> {
  const [release] = await database().$queryRaw<
    Standing[]
  >`SELECT "revision", "state"::text AS "state" FROM "Release" WHERE "code" = ${code}`
  return release ?? null
}

/** Another whenever the draft is. */
function markOf({ revision, state }: Standing): string {
  return `${revision} ${state}`
}

function isDraft(state: ReleaseState): boolean {
  return state === 'draft' || state === 'in-review' || state === 'approved'
}

async function newsSince(code: ReleaseCode, reader: Actor, told: Map<string, string>): Promise<DraftNews> {
  const db = database()
  const release = await readRelease(db, code)
  const [entries, rows, names] = await Promise.all([
    releaseEntries(db, release),
    db.draftFigure.findMany({
      where: { releaseId: release.id },
      select: { seriesKey: true, period: true, typedBy: true },
    }),
    accountNames(),
  ])
  const typedBy = new Map(rows.map((row) => [`${row.seriesKey}@${row.period}`, row.typedBy]))
  const fields = entries.flatMap((entry) => {
    const account = typedBy.get(`${entry.series}@${entry.period}`) ?? null
    const by = account === null || account === reader.id ? null : (names[account] ?? account)
    return (['value', 'growth'] as const).map((part): StandingField => {
      const { series, period } = entry
      return { series, period, part, ...fieldIn(entry, part), by }
    })
  })
  return { revision: release.revision, state: release.state, fields: changedSince(fields, told) }
}

/** The fields that say something else than was told, those emptied since among them; what is told is noted. */
function changedSince(fields: readonly StandingField[], told: Map<string, string>): readonly StandingField[] {
  const standing = new Set(fields.map(refKey))
  const emptied = [...told.keys()].flatMap((key) => (standing.has(key) ? [] : [emptyField(key)]))
  return [...fields, ...emptied].filter((field) => {
    const says = fieldSays(field.part, field)
    if ((told.get(refKey(field)) ?? '') === says) return false
    told.set(refKey(field), says)
    return true
  })
}

function emptyField(key: string): StandingField {
  const [, series = '', period = '', part] = /^(.*)@(.*):(value|growth)$/.exec(key) ?? []
  return { series, period, part: part as FigureRef['part'], text: '', scale: 0, by: null }
}

function changeOrTime(code: ReleaseCode, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, LOOK_EVERY_MS)
    const stop = onDraftChange(code, done)
    signal.addEventListener('abort', done)
  })
}
