import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'

/** Where the official schemas of SDMX-JSON lie; undefined where nobody put them anywhere (docs/api.md says where they are to be had). */
export const OFFICIAL_SCHEMAS = process.env['TRADEWIRE_SDMX_SCHEMAS']

/** What is wrong with a message by the official schema of its kind; nothing where it is right. */
export function officialErrors(kind: 'data' | 'structure', body: unknown): readonly string[] {
  const isValid = COMPILED.get(kind) ?? compiled(kind)
  COMPILED.set(kind, isValid)
  isValid(body)
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const COMPILED = new Map<string, ValidateFunction>()

function compiled(kind: 'data' | 'structure'): ValidateFunction {
  const file = join(OFFICIAL_SCHEMAS ?? '', `sdmx-json-${kind}-schema.json`)
  // 2.0.0 names itself in the way of an older draft; nothing else of it means another thing in this one.
  const {
    id: _id,
    $id: _$id,
    $schema: _$schema,
    ...schema
  } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const ajv = new Ajv2019({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats(ajv)
  return ajv.compile(schema)
}
