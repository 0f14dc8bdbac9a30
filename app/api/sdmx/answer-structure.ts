import { createHash } from 'node:crypto'
import { publicOrigin } from '#server/public-origin.ts'
import { type Artefact, ARTEFACT_KINDS, ARTEFACTS, urnOf } from '#trade/sdmx/artefacts.ts'
import { type Reference, referencesOf } from '#trade/sdmx/references.ts'
import { isHeldBy } from '../v1/etag.ts'
import { parseQuery } from '../v1/parse-query.ts'
import { invalidRequest, Refused } from '../v1/problem.ts'
import { acceptedLanguage } from './accept-language.ts'
import { artefactsAsked, chosen, noSuch, partsOf, selfOf } from './artefacts-asked.ts'
import { formAsked, STRUCTURE_TYPES } from './form-asked.ts'
import { STRUCTURE_PARAMETERS, type Detail } from './structure-parameters.ts'
import { structureMessage, type Told } from './structure-message.ts'

const STRUCTURE_PATH = '/api/sdmx/structure'

/** Artefacts by kind, agency, id, version and item, with what refers to them or they refer to. Throws Refused where none is meant. */
export function answerStructure(request: Request): Response {
  const url = new URL(request.url)
  const parts = partsOf(url, STRUCTURE_PATH)
  const asked = told(parts)
  const parsed = parseQuery(url, {}, STRUCTURE_PARAMETERS)
  if ('invalid' in parsed) throw new Refused(invalidRequest(parsed.invalid))
  const { references, detail, format } = parsed.query
  const form = formAsked(request, STRUCTURE_TYPES, format)
  const around = referencesOf(
    asked.map(({ artefact }) => artefact),
    references.split(',') as Reference[],
  )
  const language = acceptedLanguage(request)
  const body = JSON.stringify(
    structureMessage(
      [
        ...asked.map((one) => ({ ...one, stub: STUBS[detail].asked })),
        ...around.map((artefact) => ({ artefact, items: artefact.items, stub: STUBS[detail].around })),
      ],
      { language, origin: publicOrigin(url.origin), self: selfOf(url) },
    ),
  )
  // Structures change with the program and not with the log: what is the same text is the same answer.
  const etag = `W/"${createHash('sha256').update(form.contentType).update(body).digest('base64url').slice(0, 16)}"`
  const headers = { etag, 'cache-control': 'no-cache', vary: 'Accept, Accept-Language, Accept-Encoding' }
  if (isHeldBy(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: { ...headers, 'content-type': form.contentType, 'content-language': 'en, zh' },
  })
}

type Asked = Omit<Told, 'stub'>

/** What the path names; of a list, where it names items, those alone. */
function told([kind, agencies, ids, versions, items, ...more]: readonly string[]): readonly Asked[] {
  if (more.length > 0) throw new Refused(noSuch('path', more.join('/'), ['']))
  const ofKind = kind === 'all' ? ARTEFACTS : chosen('artefactType', kind, ARTEFACTS, (one) => one.kind, is)
  if (kind?.includes(',')) throw new Refused(noSuch('artefactType', kind, ARTEFACT_KINDS))
  const found = artefactsAsked(ofKind, { agencies, ids, versions })
  if (items === undefined || items === '*') return found.map((artefact) => ({ artefact, items: artefact.items }))
  return chosenItems(found, items)
}

function chosenItems(found: readonly Artefact[], items: string): readonly Asked[] {
  const listed = found.flatMap((artefact) => (artefact.items ?? []).map((item) => ({ urn: urnOf(artefact), item })))
  const wanted = chosen('itemID', items, listed, ({ item }) => item.id, is)
  return found.flatMap((artefact) => {
    const own = wanted.filter(({ urn }) => urn === urnOf(artefact)).map(({ item }) => item)
    return own.length > 0 ? [{ artefact, items: own }] : []
  })
}

function is(asked: string, name: string): boolean {
  return asked === name
}

/** What is left of what was asked for, and of what comes with it. All our lists are used whole, and extend none: partial and raw are full. */
const STUBS: Readonly<Record<Detail, { readonly asked: boolean; readonly around: boolean }>> = {
  full: { asked: false, around: false },
  raw: { asked: false, around: false },
  referencepartial: { asked: false, around: false },
  referencestubs: { asked: false, around: true },
  referencecompletestubs: { asked: false, around: true },
  allstubs: { asked: true, around: true },
  allcompletestubs: { asked: true, around: true },
}
