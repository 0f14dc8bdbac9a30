import { describe, expect, it } from 'vitest'
import { MEMBERSHIPS } from '#trade/counterpart-groups.ts'
import { HISTORY_DIRECTORY, readHistory } from './read-history.ts'

describe('the Belt and Road list', () => {
  it('has the 152 countries of its source, each in the year it signed', () => {
    const listed = readHistory<'iso_alpha3' | 'year_joined_in_source'>(HISTORY_DIRECTORY, 'belt-and-road')
    const signed = listed.map((row) => `${row.year_joined_in_source} ${row.iso_alpha3}`)
    expect(MEMBERSHIPS.BRI?.map(({ since, member }) => `${since} ${member}`).toSorted()).toEqual(signed.toSorted())
    expect(signed).toHaveLength(152)
  })
})
