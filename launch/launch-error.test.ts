import { describe, expect, it } from 'vitest'
import { explain, LaunchError } from './launch-error.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error('inner'), { code }, more)

describe('an error is explained', () => {
  it('by the first cause that a person can put right', () => {
    const outer = new Error('outer', { cause: new Error('middle', { cause: coded('ENOSPC') }) })
    expect(explain(outer)).toBe('The disk is full: make room and start again.')
    expect(explain(new Error('outer', { cause: new LaunchError('Do this.') }))).toBe('Do this.')
  })

  it('where Postgres ran out of disk, whether pg says so or Prisma, whose causes are no errors', () => {
    expect(explain(coded('53100'))).toMatch(/disk is full/)
    expect(explain(new Error('prisma', { cause: { kind: 'postgres', originalCode: '53100' } }))).toMatch(/disk is full/)
    expect(explain(new Error('could not extend file "base/5/1259": No space left on device'))).toMatch(/disk is full/)
  })

  it('where one of several addresses tells why', () => {
    expect(explain(new AggregateError([new Error('no'), coded('EADDRINUSE', { port: 3000 })]))).toMatch(
      /Port 3000 is taken/,
    )
  })

  it('not at all when nobody foresaw it', () => {
    expect(explain(new Error('what?'))).toBeNull()
    expect(explain('what?')).toBeNull()
  })
})
