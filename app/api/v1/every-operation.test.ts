import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read as readWorkbook } from '@e965/xlsx'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { closePress, setUpPress } from '#server/press/press.ts'
import { correctionOf, EXPORTS, published } from '#server/testing/desk-at-work.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { GET as openApi } from './openapi.json/route.ts'

// As somebody would who has nothing but the OpenAPI file: every operation of it, with what it says is valid and with what is not.

ownDatabase(() => cloneDatabase({ template: 'history' }))
beforeAll(async () => {
  setUpPress()
  // So that there is something of everything: the history has no correction.
  await published(correctionOf('GACC-2024-12-flash', { [EXPORTS]: ['335.60', '10.7'] }))
})
afterAll(closePress)

interface ParameterObject {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required: boolean
  readonly schema: {
    readonly type: 'string' | 'integer' | 'boolean' | 'array'
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
    readonly maxItems?: number
  }
  readonly example?: unknown
}
interface Media {
  readonly schema: object
}
interface OperationObject {
  readonly operationId: string
  readonly parameters: readonly ParameterObject[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>>; readonly $ref?: string }>
  >
}
type OpenApiFile = { readonly paths: Readonly<Record<string, { readonly get: OperationObject }>> }

const HERE = fileURLToPath(new URL('.', import.meta.url))
const file = (await (await openApi(new Request('http://127.0.0.1:3000/api/v1/openapi.json'))).json()) as OpenApiFile
const OPERATIONS = Object.entries(file.paths).map(([path, { get }]) => ({ path, ...get }))

type Values = Readonly<Record<string, unknown>>

/** Asks the route that lies where the document's path says. */
async function ask(path: string, parameters: readonly ParameterObject[], values: Values): Promise<Response> {
  const { GET } = (await import(`${HERE}${path.slice(1).replace(/\{(\w+)\}/g, '[$1]')}/route.ts`)) as {
    readonly GET: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
  }
  const url = new URL('http://127.0.0.1:3000')
  const inPath: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    if (parameters.find((one) => one.name === name)?.in === 'path') inPath[name] = encodeURIComponent(String(value))
    else for (const one of [value].flat()) url.searchParams.append(name, String(one))
  }
  url.pathname = `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => inPath[name] ?? '')}`
  // An address each: what one may ask at once is counted, and looked at elsewhere.
  return GET(new Request(url, { headers: { 'x-tradewire-address': path } }), { params: Promise.resolve(inPath) })
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addFormat('decimal', /^-?\d+(\.\d+)?$/)
ajv.addSchema(file, 'openapi')

/** The body as the document's answer of this status says it is; else the test fails with what is wrong. */
async function checked(answer: Response, { path, responses }: (typeof OPERATIONS)[number]): Promise<unknown> {
  const declared = responses[answer.status]
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const at = declared?.$ref ? declared.$ref.slice(1) : `/paths/${pointer(path)}/get/responses/${answer.status}`
  const validate = ajv.getSchema(`openapi#${at}/content/${pointer(type)}/schema`)
  if (!declared || !validate) throw new Error(`${path} answered ${answer.status} ${type}, which it does not declare`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const body: unknown = type.endsWith('json') ? JSON.parse(String(bytes)) : type === 'text/csv' ? String(bytes) : bytes
  await validate(body)
  expect({ path, errors: validate.errors ?? [] }).toEqual({ path, errors: [] })
  return body
}

function pointer(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
}

const examples = (parameters: readonly ParameterObject[], which: (one: ParameterObject) => boolean): Values =>
  Object.fromEntries(parameters.filter(which).map(({ name, example }) => [name, example]))

/** What is no value of a parameter: of another kind, beyond a range, misspelt, given twice. */
function invalidValues({ schema, example, name }: ParameterObject): readonly unknown[] {
  const { type, enum: known, minimum = 0, maximum = 0, maxItems = 0 } = schema
  const twice = type === 'array' || name === 'code' ? [] : [[example ?? 'x', example ?? 'y']]
  if (type === 'integer') return ['some', '1.5', '1e2', '', minimum - 1, maximum + 1, ...twice]
  if (type === 'boolean') return ['yes', '1', '', ...twice]
  if (type === 'array') return [['no such thing'], Array.from({ length: maxItems + 1 }, () => [example].flat()[0])]
  if (known) return [`${known[0]}x`, known[0]?.toUpperCase(), '', ...twice]
  return ['no such thing', '', ...twice]
}

it('the OpenAPI file is valid by a validator that is not ours', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(file))).toMatchObject({ valid: true })
  expect(validator.version).toBe('3.1')
})

it('describes every route there is', () => {
  const routes = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts') && !file.startsWith('openapi.json'))
    .map((file) => `/${file.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`)
  expect(Object.keys(file.paths).toSorted()).toEqual(routes.toSorted())
})

describe.each(OPERATIONS)('$path', (operation) => {
  const { path, parameters } = operation
  const needed = examples(parameters, ({ required }) => required)

  it('answers what is required alone, and each parameter’s example beside it, as it declares', async () => {
    expect((await checkedAnswer(needed)).answer.status).toBe(200)
    for (const { name, example, required } of parameters) {
      if (required || example === undefined) continue
      const { answer, body } = await checkedAnswer({ ...needed, [name]: example })
      expect({ name, status: answer.status, body: answer.ok ? null : body }).toEqual({ name, status: 200, body: null })
    }
  })

  it('is refused with any parameter that is none, by name and with the nearest', async () => {
    const [one] = parameters.filter((parameter) => parameter.in === 'query')
    const misspelt = `${one?.name}s`
    const { answer, body } = await checkedAnswer({ ...needed, [misspelt]: '1' })
    expect({ status: answer.status, body }).toMatchObject({
      status: 400,
      body: { invalid: [{ parameter: misspelt, nearest: one?.name }] },
    })
  })

  it.each(parameters.map((parameter) => [parameter.name, parameter] as const))(
    'is refused with %s that is none, by name and with the nearest',
    async (name, parameter) => {
      for (const value of invalidValues(parameter)) {
        const { answer, body } = await checkedAnswer({ ...needed, [name]: value })
        expect({ value, status: answer.status, body }).toMatchObject({
          value,
          status: parameter.in === 'path' ? 404 : 400,
          body: { detail: expect.stringContaining(name), invalid: [{ parameter: name }] },
        })
        if (name !== 'cursor')
          expect({ value, ...(await proposal(parameter, body)) }).toMatchObject({ value, isTaken: true })
      }
    },
  )

  it.skipIf(!parameters.some(({ name }) => name === 'cursor'))(
    'page after page is all of it, once, in every form',
    async () => {
      const whole = listOf((await checkedAnswer(needed)).body).slice(0, 5)
      const paged: unknown[] = []
      let next: string | null = null
      do {
        const { answer, body } = await checkedAnswer({ ...needed, limit: 2, ...(next !== null && { cursor: next }) })
        expect(answer.status).toBe(200)
        paged.push(...listOf(body))
        next = (body as { next: string | null }).next
        expect(answer.headers.get('link')?.includes(`cursor=${next}`) ?? null).toBe(next === null ? null : true)
      } while (next !== null && paged.length < whole.length)
      expect(paged.slice(0, whole.length)).toEqual(whole)
    },
  )

  it.skipIf(!parameters.some(({ name }) => name === 'format'))(
    'has as many lines as items as CSV and workbook',
    async () => {
      const limit = parameters.some(({ name }) => name === 'limit') ? { limit: 3 } : {}
      const items = listOf((await checkedAnswer({ ...needed, ...limit })).body)
      const { body: csv } = await checkedAnswer({ ...needed, ...limit, format: 'csv' })
      const lines = parseCsv<Readonly<Record<string, string>>>(String(csv), { columns: true })
      expect(lines.length).toBe(items.length)
      const { body: withMark } = await checkedAnswer({ ...needed, ...limit, format: 'csv', bom: true })
      expect(withMark).toBe(`\uFEFF${String(csv)}`)
      const { body: workbook } = await checkedAnswer({ ...needed, ...limit, format: 'xlsx' })
      const sheet = readWorkbook(workbook).Sheets['Figures']
      const [first] = lines
      const head = Object.keys(first ?? {})
      expect(head.map((_, at) => sheet?.[`${columnName(at)}1`]?.v)).toEqual(head)
      expect(sheet?.['!ref']).toMatch(new RegExp(`:[A-Z]+${items.length + 1}$`))
    },
  )

  /**
   * What a refusal proposes, asked for. Where the log has not come so far it proposes another, once; and of one thing there may be
   * nothing yet at the place it proposes.
   */
  async function proposal(
    { name, schema }: Pick<ParameterObject, 'name' | 'schema'>,
    refusal: unknown,
    tries = 2,
  ): Promise<{ nearest: string | null; isTaken: boolean }> {
    const [{ nearest } = { nearest: null }] = (refusal as { invalid: { nearest: string | null }[] }).invalid
    const beside = name === 'bom' ? { ...needed, format: 'csv' } : needed
    const { answer, body } = await checkedAnswer({ ...beside, [name]: schema.type === 'array' ? [nearest] : nearest })
    if (answer.status === 400 && tries > 1) return proposal({ name, schema }, body, tries - 1)
    return { nearest, isTaken: nearest !== null && (answer.ok || (answer.status === 404 && path.includes('{'))) }
  }

  async function checkedAnswer(values: Values): Promise<{ answer: Response; body: unknown }> {
    const answer = await ask(path, parameters, values)
    return { answer, body: await checked(answer, operation) }
  }
})

/** The first field of an answer that is a list. */
function listOf(body: unknown): readonly unknown[] {
  return (Object.values(body as object).find((field) => Array.isArray(field)) ?? []) as readonly unknown[]
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`
}
