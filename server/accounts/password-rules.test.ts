import { describe, expect, it } from 'vitest'
import { assertPassword } from './password-rules.ts'

const LI_NA = { name: 'Li Na Wang', email: 'li.na.wang@example-news.org' }
const refused = (password: string): string => {
  try {
    assertPassword(password, LI_NA)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('a password', () => {
  it.each([
    'correct horse battery staple',
    '蓝色的河流流过九座桥梁和一座城',
    'blau fliesst der Fluss',
    'kx7-vq2m-tt9p',
    ' leading and trailing blanks are part of it ',
    'x'.repeat(40) + ' no it is a long one; and this is why it is fine 731',
  ])('may be of any signs, of none in particular: %s', (password) => {
    expect(refused(password)).toBe('')
  })

  it('has twelve characters at least, and 128 at most', () => {
    expect(refused('kx7-vq2m-tt')).toMatch(/at least 12 characters; found 11/)
    expect(refused('kx7-vq2m-tt9p '.repeat(10))).toMatch(/at most 128/)
    expect(refused('kx7-vq2m-tt9 rain '.repeat(6))).toBe('')
  })

  it.each(['passwordpassword', '123456789012', 'qwertyuiop123', 'Password1234', 'iloveyouforever', 'aaaaaaaaaaaaaa'])(
    'is not one that everybody tries: %s',
    (password) => {
      expect(refused(password)).toMatch(/common or easily guessed/)
    },
  )

  it.each(['LiNaWang-2026', 'li.na.wang@example-news.org', 'Wang Li Na 1987!', 'Tradewire-desk1', 'gacc-haiguan-26'])(
    'is not one’s own name, mail, or a word of this place: %s',
    (password) => {
      expect(refused(password)).toMatch(/little but your name|common or easily guessed/)
    },
  )
})
