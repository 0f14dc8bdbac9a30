import { describe, expect, it } from 'vitest'
import { COUNTERPART_GROUPS, MEMBERSHIPS, membersOf } from './counterpart-groups.ts'
import { COUNTERPARTS, counterpart } from './counterparts.ts'

describe('counterparts', () => {
  it('are listed as the agency prints them: Afghanistan first, the unknown last', () => {
    expect([COUNTERPARTS[0]?.code, COUNTERPARTS.at(-1)?.code, COUNTERPARTS.length]).toEqual(['AFG', 'UNKNOWN', 259])
    expect(counterpart('MEX')).toMatchObject({ zh: '墨西哥', continent: 'LATAM' })
  })

  it('share no code with each other or with a group', () => {
    const codes = [...COUNTERPARTS, ...COUNTERPART_GROUPS].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('membership', () => {
  it.each([
    ['EU', '2020-01', 28],
    ['EU', '2020-02', 27],
    ['EU', '2013-06', 27],
    ['ASEAN', '2025-09', 10],
    ['ASEAN', '2025-10', 11],
    ['RCEP', '2021-12', 0],
    ['RCEP', '2022-01', 14],
    ['BRICS', '2009-06', 4],
    ['BRICS', '2023-12', 5],
    ['BRICS', '2025-01', 10],
    ['BRI', '2024-01', 151],
  ])('%s in %s: %i members', (group, month, members) => {
    expect(membersOf(group, month)).toHaveLength(members)
  })

  it('names only counterparts the agency lists', () => {
    const members = Object.values(MEMBERSHIPS).flat()
    expect(members.filter(({ member }) => counterpart(member) === undefined)).toEqual([])
  })
})
