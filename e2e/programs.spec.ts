import { type ChildProcess, spawn } from 'node:child_process'
import { type Entry, follow, type State } from '../clients/typescript/src/index.ts'
import { ANNUAL, publishAnnual } from './annual-release.ts'
import { layLine } from './cuttable-line.ts'
import { expect, test } from './fixtures.ts'

const EXPORTS = 'CN.exports.all.value.CNY.year-to-date'

test('programs hear a release as it is published, cut off or not, each entry once; the worked example prints it', async ({
  product,
}) => {
  test.setTimeout(300_000)
  const line = await layLine(product.port)
  const over = new AbortController()
  const states: State[] = []
  const heard: { readonly entry: Entry; readonly place: string }[] = []
  const following = follow(line.url, {
    series: [EXPORTS],
    fromYear: 2024,
    signal: over.signal,
    onState: (state) => states.push(state),
    onEntry: (entry, place) => heard.push({ entry, place }),
  })
  const example = spawn(process.execPath, ['--import', 'tsx', 'clients/typescript/examples/watch.ts', product.url])
  try {
    const printed = textOf(example)
    await expect.poll(() => states.at(-1)).toBe('live')
    await expect.poll(() => printed.all).toContain('(live)')
    // The cable is out while it is published: the program comes back by itself, and misses nothing.
    line.cut()
    await expect.poll(() => states.at(-1), { timeout: 60_000 }).not.toBe('live')
    await publishAnnual(product)
    line.mend()
    await expect.poll(() => heard.length, { timeout: 60_000 }).toBeGreaterThan(0)
    await expect.poll(() => states.at(-1)).toBe('live')
    const [first] = heard
    expect(first?.entry).toMatchObject({
      kind: 'release',
      release: { code: ANNUAL.code },
      figures: [{ series: EXPORTS, period: '2024', value: '25.45', printedGrowthPercent: '7.1' }],
    })
    const sequences = heard.map(({ entry }) => entry.sequence)
    expect(sequences).toEqual(sequences.map((_, at) => (sequences[0] ?? 0) + at))
    await expect.poll(() => printed.all).toMatch(/release: .* 43\.85\strillion\syuan/)
    expect(printed.all).toContain(`${EXPORTS} 2024: 25.45, 7.1 % on a year earlier`)
  } finally {
    over.abort()
    example.kill()
    await following
    await line.close()
  }
})

test('a program that asks for what is not known is told so, and asks no more', async ({ reading }) => {
  await expect(follow(reading.url, { series: ['not a key\n'], fromYear: 2024, onEntry: () => {} })).rejects.toThrow(
    'the server refuses',
  )
})

function textOf({ stdout, stderr }: ChildProcess): { all: string } {
  const text = { all: '' }
  for (const stream of [stdout, stderr])
    stream?.on('data', (bytes: Buffer) => {
      text.all += bytes.toString('utf8')
    })
  return text
}
