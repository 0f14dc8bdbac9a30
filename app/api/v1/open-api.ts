import { z } from 'zod'
import { ASKED } from '#server/api/may-ask.ts'
import { answerSchemas, named } from './answers/named.ts'
import { ProblemBody } from './answers/problem-body.ts'
import type { Operation } from './operation.ts'
import { OPERATIONS } from './operations/all.ts'
import type { Parameter } from './parameters.ts'
import { schemaOf } from './parse-query.ts'
import { PROBLEM_KINDS, type ProblemKind } from './problem.ts'
import { columnsOf, WORKBOOK } from './table-file.ts'

const SCHEMAS = '#/components/schemas/'
const DESCRIPTION = `Figures of the General Administration of Customs of China, with every vintage. Numbers are strings of the digits as printed; a
figure that is not held says why. An answer names the place in the log it was read at (\`sequence\`, \`X-Tradewire-Sequence\`) and carries it as
\`ETag\`. An unknown parameter or value is refused with problem+json that names it and the nearest valid one; nothing is ever ignored. A release
that is not published is as if it did not exist. Without a key an address may ask ${ASKED.address.atOnce} times at once and ${ASKED.address.aSecond} times
a second; a read key has ${ASKED.key.atOnce} and ${ASKED.key.aSecond} of its own. Any site’s pages may read. Answers are sent as br or gzip where the client
takes them.`

/** The OpenAPI 3.1 document of the API, made of the descriptions that check its requests (operation.ts). */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tradewire',
      version: '1',
      description: DESCRIPTION.replaceAll('\n', ' '),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{}, { readKey: [] }],
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: pathItem(operation) }])),
    components: {
      schemas: schemas(),
      headers: HEADERS,
      responses: Object.fromEntries(
        Object.keys(PROBLEM_KINDS).map((kind) => [kind, problemAnswer(kind as ProblemKind)]),
      ),
      securitySchemes: {
        readKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A read key, made and revoked by an account at /account.',
        },
      },
    },
  }
}

function pathItem(operation: Operation) {
  const { id, title, says, parameters } = operation
  return {
    operationId: id,
    summary: title.en,
    description: says.en,
    parameters: Object.entries(parameters).map(([name, parameter]) => described(name, parameter)),
    responses: {
      200: answered(operation),
      304: {
        description: 'The client has the answer that If-None-Match names.',
        headers: refs(['ETag', 'X-Tradewire-Sequence']),
      },
      ...Object.fromEntries(
        problemsOf(operation).map((kind) => [PROBLEM_KINDS[kind].status, { $ref: `#/components/responses/${kind}` }]),
      ),
    },
  }
}

function described(name: string, parameter: Parameter) {
  const { says, example, isInPath } = parameter
  const isRequired = isInPath ?? !parameter.schema.safeParse(undefined).success
  return {
    name,
    in: isInPath ? 'path' : 'query',
    description: says.en,
    required: isRequired,
    schema: schemaOf(parameter),
    ...(example !== undefined && { example }),
  }
}

function answered(operation: Operation) {
  const { id, parameters, list } = operation
  const columns = columnsOf(operation).map(({ head }) => head)
  return {
    description: operation.says.en,
    headers: refs([
      'ETag',
      'X-Tradewire-Sequence',
      'RateLimit',
      'RateLimit-Policy',
      ...('cursor' in parameters ? ['Link'] : []),
    ]),
    content: {
      'application/json': { schema: { $ref: `${SCHEMAS}${answerName(id)}` } },
      ...(list !== null && {
        'text/csv': { schema: { type: 'string', description: `UTF-8, with a head: ${columns.join(', ')}.` } },
        [WORKBOOK]: {
          schema: { description: 'The sheet Figures has the columns of the CSV, Notes the terms and the place.' },
        },
      }),
    },
    ...('cursor' in parameters && {
      links: {
        next: {
          operationId: id,
          parameters: { cursor: '$response.body#/next' },
          description: 'The next page; none where next is null.',
        },
      },
    }),
  }
}

/** The schemas that have a name, those of the operations' answers among them. */
function schemas(): Readonly<Record<string, unknown>> {
  const all = [
    ['Problem', ProblemBody] as const,
    ...OPERATIONS.map(({ id, answer }) => [answerName(id), answer] as const),
  ]
  for (const [name, schema] of all) if (!answerSchemas.has(schema)) named(name, schema)
  const written = z.toJSONSchema(answerSchemas, { uri: (id) => `${SCHEMAS}${id}` }).schemas
  return Object.fromEntries(
    Object.entries(written).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema] as const),
  )
}

function answerName(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Answer`
}

function problemsOf({ parameters, list }: Operation): readonly ProblemKind[] {
  const isPart = Object.values(parameters).some(({ isInPath }) => isInPath)
  return [
    'invalid-request',
    'unknown-key',
    ...(isPart ? (['not-found'] as const) : []),
    'too-many',
    'failed',
    ...(list === null ? [] : (['busy'] as const)),
  ]
}

function problemAnswer(kind: ProblemKind) {
  const { title } = PROBLEM_KINDS[kind]
  const waits = kind === 'too-many' || kind === 'busy'
  return {
    description: `${title}.`,
    ...(waits && { headers: refs(['Retry-After']) }),
    content: { 'application/problem+json': { schema: { $ref: `${SCHEMAS}Problem` } } },
  }
}

const text = (description: string) => ({ description, schema: { type: 'string' } })
const HEADERS = {
  ETag: text('The place in the log the answer was read at: send it as If-None-Match.'),
  Link: text('The address of the next page, rel="next".'),
  'X-Tradewire-Sequence': { description: 'The place in the log the answer was read at.', schema: { type: 'integer' } },
  RateLimit: text('What is left of the allowance that was counted, and in how many seconds it is whole again.'),
  'RateLimit-Policy': text('The allowance: requests at once (q), whole again after seconds (w).'),
  'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
} as const

function refs(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
