import { expect, it } from 'vitest'
import { type ParameterView, requestAddress } from './operation-view.ts'

const parameter = (name: string, kind: ParameterView['kind'], isInPath = false): ParameterView => ({
  name,
  kind,
  isInPath,
  isRequired: false,
  choices: [],
  example: null,
  usual: null,
  says: '',
})

it('an address asks for what was typed, each series by itself, and for nothing that was left empty', () => {
  const parameters = [parameter('series', 'list'), parameter('from', 'text'), parameter('asOf', 'text')]
  const typed = {
    series: 'CN.exports.counterpart-chapter:USA+85.value.USD.month\n\nCN.exports.all.value.USD.month ',
    from: ' 2024-01..02 ',
    asOf: '',
  }
  expect(requestAddress({ path: '/api/v1/observations', parameters }, typed)).toBe(
    '/api/v1/observations?series=CN.exports.counterpart-chapter:USA%2B85.value.USD.month&series=CN.exports.all.value.USD.month&from=2024-01..02',
  )
})

it('what stands in the path stands there alone', () => {
  const parameters = [parameter('code', 'text', true)]
  expect(requestAddress({ path: '/api/v1/releases/{code}', parameters }, { code: 'GACC-2024-annual' })).toBe(
    '/api/v1/releases/GACC-2024-annual',
  )
})
