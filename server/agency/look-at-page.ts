import { isFileRefused } from '#ingest/read/file-refused.ts'
import type { ReleaseState } from '#prisma/client/client.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { type ImportedFigure, importedFigures } from '../import/imported-figures.ts'
import { readImport } from '../import/read-import.ts'
import { startFromFile } from '../import/start-from-file.ts'
import { tableReader } from '../import/table-reader.ts'
import { handedFor, rememberedMappings } from '../import/table-mappings.ts'
import { sha256 } from '../log/hash.ts'
import type { Actor } from '../publish/actor.ts'
import { fetchPage, type FetchedPage } from './fetch-page.ts'
import { watchedAddress } from './watched-host.ts'
import type { WatchedPage, WatchState } from './watched-pages.ts'

/** What a look found. `stayAwayMs`: the site's own wish. */
export interface Found {
  readonly state: Exclude<WatchState, 'waiting' | 'stopped' | 'over'>
  readonly said: Bilingual
  readonly stayAwayMs: number | null
  readonly seen: Partial<Pick<WatchedPage, 'etag' | 'lastModified' | 'digest' | 'draft'>>
}

/**
 * Looks at a watched page once. A table whose figures are not those seen before becomes a draft, entered by whoever asked for the
 * watch, for others to confirm. What is there at the first look and published already is last month's. Never rejects: what went wrong is what was found.
 */
export async function lookAtPage(page: WatchedPage): Promise<Found> {
  try {
    const fetched = await fetchPage(watchedAddress(page.address), page)
    return await taken(page, fetched)
  } catch (error) {
    const said = error instanceof DeskError ? error.said : isFileRefused(error) ? error.said : null
    if (said) return { state: 'unreadable', said, stayAwayMs: null, seen: {} }
    const why = error instanceof Error ? error.message : String(error)
    return {
      state: 'failed',
      said: { en: `the site did not answer: ${why}`, zh: `网站未应答：${why}` },
      stayAwayMs: null,
      seen: {},
    }
  }
}

async function taken(page: WatchedPage, fetched: FetchedPage): Promise<Found> {
  const { status, bytes, etag, lastModified, retryAfterMs: stayAwayMs } = fetched
  if (status === 304) return { state: 'same', said: SAME, stayAwayMs, seen: {} }
  if (status !== 200) return { ...refused(status), stayAwayMs, seen: {} }
  const { release, figures } = await figuresIn(bytes)
  const digest = sha256(JSON.stringify([release, figures.map(saying)]))
  const seen = { etag, lastModified, digest }
  if (digest === page.digest) return { state: 'same', said: SAME, stayAwayMs, seen }
  const isFirst = page.digest === null
  if (isFirst && (await stands(release, PUBLISHED)))
    return {
      state: 'same',
      said: { en: `still shows ${release}, which is published`, zh: `仍为已发布的${release}` },
      stayAwayMs,
      seen,
    }
  const by: Actor = { id: page.askedBy, name: page.askedBy, address: null }
  const { file } = await readImport(nameOf(page.address), bytes, by)
  if (await stands(release, IN_WORK))
    return {
      state: 'drafted',
      said: {
        en: `a table of ${release} appeared, which is in work: import it there`,
        zh: `出现${release}的表，该发布正在处理：请在其中导入`,
      },
      stayAwayMs,
      seen,
    }
  const draft = await startFromFile(file.sha256, by)
  return {
    state: 'drafted',
    said: { en: `a table appeared: ${draft} is drafted from it`, zh: `出现新表：已据此起草${draft}` },
    stayAwayMs,
    seen: { ...seen, draft },
  }
}

async function figuresIn(bytes: Uint8Array) {
  const mappings = (await rememberedMappings()).map(handedFor)
  return importedFigures(await tableReader()(bytes, { mappings }))
}

const PUBLISHED: readonly ReleaseState[] = ['published', 'corrected', 'withdrawn']
/** Somebody fills a draft of it, or it waits for its instant: nothing is put over what they typed. */
const IN_WORK: readonly ReleaseState[] = ['draft', 'in_review', 'approved']

async function stands(code: ReleaseCode, states: readonly ReleaseState[]): Promise<boolean> {
  const about = { OR: [{ code }, { subject: { code } }], state: { in: [...states] } }
  return (await database().release.count({ where: about })) > 0
}

/** Where it stands on the page may change without the figure. */
function saying({ series, period, value, scale, printedGrowthPercent }: ImportedFigure): unknown {
  return [series, period, value, scale, printedGrowthPercent]
}

const SAME: Bilingual = { en: 'nothing new', zh: '没有变化' }

/** The agency answers programs with a script and 412, whatever they say of themselves: then a person's browser is the way. */
function refused(status: number): Pick<Found, 'state' | 'said'> {
  if (status === 404 || status === 410)
    return { state: 'same', said: { en: 'the page is not there yet', zh: '页面尚不存在' } }
  if (status === 412 || status === 403 || status === 401 || status === 429)
    return {
      state: 'refused',
      said: {
        en: `the site refuses programs (${status}): open the page in your browser, copy its table and paste it above`,
        zh: `网站拒绝程序访问（${status}）：请在浏览器中打开该页，复制表格并粘贴到上方`,
      },
    }
  return { state: 'failed', said: { en: `the site answered ${status}`, zh: `网站返回${status}` } }
}

function nameOf(address: string): string {
  return new URL(address).pathname.split('/').findLast(Boolean)?.slice(0, 120) ?? 'page.html'
}
