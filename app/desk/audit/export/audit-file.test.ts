import { describe, expect, it } from 'vitest'
import type { AuditRow } from '#server/desk/read-audit.ts'
import { type AuditForm, auditFile } from './audit-file.ts'

const row: AuditRow = {
  id: '7',
  at: new Date('2025-01-13T03:00:00Z'),
  actor: 'li-na',
  action: 'headline.set',
  subject: 'GACC-2024-12-flash',
  address: '10.0.0.7',
  before: { en: null },
  after: { en: 'Exports, up "10.7%"' },
}

async function file(form: AuditForm, ...pages: readonly (readonly AuditRow[])[]): Promise<string> {
  let text = ''
  const read = async function* () {
    yield* pages
  }
  for await (const piece of auditFile(read(), form, { 'li-na': 'Li Na' })) text += piece
  return text
}

describe('the record as a file', () => {
  it('is CSV with before and after, each in its cell', async () => {
    expect((await file('csv', [row])).split('\r\n')).toEqual([
      '\uFEFFid,at,actor,name,action,subject,address,before,after',
      '7,2025-01-13T03:00:00.000Z,li-na,Li Na,headline.set,GACC-2024-12-flash,10.0.0.7,"{""en"":null}","{""en"":""Exports, up \\""10.7%\\""""}"',
      '',
    ])
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'holds no formula: %s is a text',
    async (subject) => {
      const [, line = ''] = (await file('csv', [{ ...row, subject }])).split('\r\n')
      expect(line).not.toContain(`,${subject}`)
      expect(line).toContain(`'${subject.replaceAll('"', '""')}`)
    },
  )

  it('is JSON, whatever pages it was read in, and also when there is nothing', async () => {
    expect(JSON.parse(await file('json', [row, row], [row]))).toHaveLength(3)
    expect(JSON.parse(await file('json', [row]))).toEqual([{ ...row, at: row.at.toISOString(), name: 'Li Na' }])
    expect(JSON.parse(await file('json'))).toEqual([])
  })
})
