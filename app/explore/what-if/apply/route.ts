import { whatIfAddress } from '#components/what-if/address.ts'
import { type Assumption, growthText, parseWhatIf, writeAssumptions } from '#trade/what-if/what-if-query.ts'

/** What a form sent without scripts, as the address of the same what-if: fields left blank assume nothing. Nothing is changed. */
export function GET(request: Request): Response {
  const fields = [...new URL(request.url).searchParams]
  const assumptions = fields.flatMap(([field, text]): Assumption[] => {
    if (field === 'add' && text !== '') return [{ code: text, growth: '0' }]
    const [, code] = /^growth\.(.+)$/.exec(field) ?? []
    const growth = growthText(text)
    return code === undefined || growth === null ? [] : [{ code, growth }]
  })
  const others = fields.filter(([field]) => field !== 'add' && !field.startsWith('growth.'))
  const { query } = parseWhatIf([...others, ['if', writeAssumptions(assumptions) ?? '']], [])
  return new Response(null, { status: 303, headers: { location: whatIfAddress(query), 'cache-control': 'no-store' } })
}
