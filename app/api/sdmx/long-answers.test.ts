import { expect, it } from 'vitest'
import { problem, Refused } from '../v1/problem.ts'
import { Line } from './long-answers.ts'

it('long answers are made one after another; when one is being made and four wait, the next is told when to ask again', async () => {
  const line = new Line<number>()
  const told: number[] = []
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const made = [1, 2, 3, 4, 5].map((one) =>
    line.take(`answer ${one}`, async () => {
      await gate
      told.push(one)
      if (one === 2) throw new RangeError('not read')
      return one
    }),
  )
  const refused = await line
    .take('answer 6', () => Promise.resolve(6))
    .catch((error: { answer: Response }) => error.answer)
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
  expect(await line.take('answer 7', () => Promise.resolve(7))).toBe(7)
})

it('who asks for the same at once, or a moment later, is given what was made for the first; a refusal is one request’s alone', async () => {
  const line = new Line<number>()
  let times = 0
  const make = async () => {
    times += 1
    if (times === 1) throw new Refused(problem('too-large', 'More than fit.'))
    return times
  }
  const together = await Promise.allSettled([1, 2, 3].map(() => line.take('the cube at 308', make)))
  expect(together).toMatchObject([{ status: 'rejected' }, { value: 2 }, { value: 2 }])
  expect(await line.take('the cube at 308', make)).toBe(2)
  expect(await line.take('the cube at 309', make)).toBe(3)
  // Only the newest few are kept.
  for (const at of [310, 311, 312]) await line.take(`the cube at ${at}`, make)
  expect(await line.take('the cube at 308', make)).toBe(7)
})
