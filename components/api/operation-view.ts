/** A parameter of an operation, to be filled in. */
export interface ParameterView {
  readonly name: string
  readonly isInPath: boolean
  readonly isRequired: boolean
  /** `list`: several, a line each. */
  readonly kind: 'choice' | 'number' | 'text' | 'list'
  /** What may be chosen; empty where it is not of a list. */
  readonly choices: readonly string[]
  /** Shown in the empty field. */
  readonly example: string | null
  /** What holds where it is left empty. */
  readonly usual: string | null
  readonly says: string
}

/** An operation of the API, in the reader's language. */
export interface OperationView {
  readonly id: string
  /** `/api/v1/releases/{code}`. */
  readonly path: string
  readonly title: string
  readonly says: string
  readonly parameters: readonly ParameterView[]
}

/** What was typed, by parameter. */
export type Typed = Readonly<Record<string, string>>

/** The address that asks for what was `typed`; what is empty is not given. */
export function requestAddress({ path, parameters }: Pick<OperationView, 'path' | 'parameters'>, typed: Typed): string {
  const given = parameters.flatMap(({ name, kind, isInPath }) => {
    if (isInPath) return []
    const text = typed[name] ?? ''
    const values = kind === 'list' ? text.split(/\s+/) : [text.trim()]
    return values.filter(Boolean).map((value) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`)
  })
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(typed[name]?.trim() ?? ''))
  return given.length === 0 ? filled : `${filled}?${given.join('&')}`
}
