import { FILE_FORMS, type FileForm, PICTURE_SIZES, PICTURE_THEMES } from '#components/explore/file-address.ts'
import { LOCALES, type Locale } from '#trade/format/locale.ts'
import type { Refusal, ViewQuery } from '#trade/explore/view-query.ts'
import { type InvalidParameter, invalidRequest } from '../../api/v1/problem.ts'
import { parseSearch } from '../parse-search.ts'

/** A view in one form. What is not in the address is as usual, whoever asks: an address is one file. */
export interface AskedFile {
  readonly form: FileForm
  readonly query: ViewQuery
  readonly language: Locale
  readonly theme: (typeof PICTURE_THEMES)[number]
  readonly size: (typeof PICTURE_SIZES)[number]
}

const IN_A_FILE = { lang: LOCALES } as const
const IN_A_PICTURE = { ...IN_A_FILE, theme: PICTURE_THEMES, size: PICTURE_SIZES } as const

/** The file that `url` asks for, or the refusal that names each parameter or value which is not known. */
export function askedFile(url: URL, form: FileForm): AskedFile | { readonly refused: Response } {
  const own: Readonly<Record<string, readonly string[]>> = FILE_FORMS[form].isPicture ? IN_A_PICTURE : IN_A_FILE
  const given: Record<string, string | string[]> = {}
  const invalid: InvalidParameter[] = []
  for (const parameter of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(parameter)
    const [value = ''] = values
    if (values.length > 1) invalid.push({ parameter, value: values.join(', '), reason: 'may be given once' })
    else if (parameter in own) {
      const allowed = own[parameter] ?? []
      if (!allowed.includes(value))
        invalid.push({
          parameter,
          value,
          reason: `unknown value, found "${value}"; known: ${allowed.join(', ')}`,
          allowed,
        })
    } else if (ONLY_ON_PAGES.includes(parameter)) invalid.push(unknown(parameter, value, Object.keys(own)))
    else given[parameter] = value
  }
  const { query, refused } = parseSearch(given)
  invalid.push(...refused.map(invalidParameter))
  if (invalid.length > 0) return { refused: invalidRequest(invalid) }
  const chosen = <const T extends readonly [string, ...string[]]>(parameter: string, known: T): T[number] =>
    known.find((one) => one === url.searchParams.get(parameter)) ?? known[0]
  return {
    form,
    query,
    language: chosen('lang', LOCALES),
    theme: chosen('theme', PICTURE_THEMES),
    size: chosen('size', PICTURE_SIZES),
  }
}

// Of a reader's page, and nothing in a file: parseSearch passes over them.
const ONLY_ON_PAGES = ['theme', 'sign', '_rsc']

function unknown(parameter: string, value: string, known: readonly string[]): InvalidParameter {
  return { parameter, value, reason: `unknown parameter in this form; beside the view's own: ${known.join(', ')}` }
}

function invalidParameter({ parameter, value, valid, form }: Refusal): InvalidParameter {
  const expected = form === null ? '' : `; expected ${EXPECTED[form]}`
  return {
    parameter,
    value,
    reason: `unknown parameter or value, found "${value}"${expected}`,
    ...(valid.length > 0 && { allowed: valid }),
  }
}

const EXPECTED: Record<NonNullable<Refusal['form']>, string> = {
  month: 'a month like 2024-12, or a year',
  place: 'a sequence of the log, a day, or an instant like 2023-05-01T00:00:00Z',
  code: 'the code of a country, group, sector or line',
  cell: 'a row and a column like USA.growth',
  selection: 'selections like imports~USA, separated by commas',
  once: 'one value of at most 400 characters',
}
