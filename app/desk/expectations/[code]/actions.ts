'use server'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { setExpectations as put } from '#server/desk/set-expectations.ts'
import { readTyped } from '#trade/checks/typed-number.ts'
import { FLOWS } from '#trade/flow.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { answer } from '../../answer.ts'
import { code, optionalText, webAddress } from '../../shapes.ts'

const number = z
  .string()
  .max(40)
  .transform((text, context) => {
    const typed = readTyped(text)
    if ('digits' in typed) return typed.digits
    context.addIssue({ code: 'custom', message: 'expected a number like 7.3' })
    return z.NEVER
  })

const count = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(1_000)])

const Row = z.object({
  flow: z.enum(FLOWS),
  currency: z.enum(CURRENCIES),
  figure: z.enum(['growth', 'balance']),
  median: number,
  low: number,
  high: number,
  forecasts: count,
})

export async function setExpectations(input: unknown): Promise<Answer> {
  return answer(
    input,
    'editor',
    z.object({ code, rows: z.array(Row).max(20), poll: optionalText, source: webAddress }),
    async (asked, by) => {
      await put(asked.code, asked.rows, { name: asked.poll, source: asked.source }, by)
      return null
    },
  )
}
