import { expect, it } from 'vitest'
import { Line } from './long-answers.ts'

it('long answers are made one after another; when one is being made and four wait, the next is told when to ask again', async () => {
  const line = new Line()
  const told: number[] = []
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const made = [1, 2, 3, 4, 5].map((one) =>
    line.take(async () => {
      await gate
      told.push(one)
      if (one === 2) throw new RangeError('not read')
      return one
    }),
  )
  const refused = await line.take(() => Promise.resolve(6)).catch((error: { answer: Response }) => error.answer)
  expect(refused).toMatchObject({ status: 503 })
  expect((refused as Response).headers.get('retry-after')).toBe('5')
  open()
  // One that fails holds nobody up.
  expect((await Promise.allSettled(made)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(told).toEqual([1, 2, 3, 4, 5])
  expect(await line.take(() => Promise.resolve(7))).toBe(7)
})
