import type { OperationView, ParameterView } from '#components/api/operation-view.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Operation } from './v1/operation.ts'
import { OPERATIONS } from './v1/operations/all.ts'
import type { Parameter } from './v1/parameters.ts'
import { type ParameterSchema, schemaOf } from './v1/parse-query.ts'

/** The API's operations as forms, from the descriptions that check requests. */
export function operationViews(language: Locale): readonly OperationView[] {
  return OPERATIONS.map((operation) => operationView(operation, language))
}

function operationView({ id, path, title, says, parameters }: Operation, language: Locale): OperationView {
  return {
    id,
    path: `/api/v1${path}`,
    title: title[language],
    says: says[language],
    parameters: Object.entries(parameters).map(([name, parameter]) => parameterView(name, parameter, language)),
  }
}

function parameterView(name: string, parameter: Parameter, language: Locale): ParameterView {
  const schema = schemaOf(parameter)
  const choices = schema.type === 'boolean' ? ['true', 'false'] : (schema.enum ?? []).map(String)
  const { example } = parameter
  return {
    name,
    isInPath: parameter.isInPath === true,
    isRequired: !parameter.schema.safeParse(undefined).success,
    kind:
      choices.length > 0 ? 'choice' : schema.type === 'array' ? 'list' : schema.type === 'integer' ? 'number' : 'text',
    choices,
    example: example === undefined ? null : [example].flat().join('\n'),
    usual: usualOf(schema),
    says: parameter.says[language],
  }
}

function usualOf({ default: usual }: ParameterSchema): string | null {
  if (usual === undefined) return null
  return typeof usual === 'string' ? usual : JSON.stringify(usual)
}
