'use server'
import { redirect } from 'next/navigation'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import { accountNames } from '#server/accounts/list-accounts.ts'
import { approve as approveRelease } from '#server/desk/approve.ts'
import { deleteDraft as removeDraft } from '#server/desk/delete-draft.ts'
import { hold as holdBack, letGo as letItGo } from '#server/desk/hold.ts'
import { previewHeadline } from '#server/desk/preview-headline.ts'
import { readReceipt } from '#server/desk/read-receipt.ts'
import { recall as recallRelease } from '#server/desk/recall.ts'
import { sendBack as sendReleaseBack } from '#server/desk/send-back.ts'
import { setHeadline as putHeadline } from '#server/desk/set-headline.ts'
import { setSource as putSource } from '#server/desk/set-source.ts'
import { startAddition as openAddition } from '#server/desk/start-addition.ts'
import { startCorrection } from '#server/desk/start-correction.ts'
import { startWithdrawal } from '#server/desk/start-withdrawal.ts'
import { submitForReview } from '#server/desk/submit-for-review.ts'
import { typeFigures } from '#server/desk/type-figures.ts'
import type { TypingOutcome } from '#trade/drafting.ts'
import type { Receipt } from '#trade/receipt.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { answer } from '../../answer.ts'
import { beijingInstant, code, entry, optionalAddress, optionalText, reason, typedField } from '../../shapes.ts'

const revision = z.number().int().min(0)
const entries = z.array(entry).max(5_000)

/** Writes typed fields into a draft; what another wrote meanwhile stays and comes back. People are told by name. */
export async function type(input: unknown): Promise<Answer<TypingOutcome>> {
  return answer(input, 'editor', z.object({ code, fields: z.array(typedField).max(5_000) }), async (typed, by) => {
    const { revision: reached, contested } = await typeFigures(typed.code, typed.fields, by)
    if (contested.length === 0) return { revision: reached, contested }
    const names = await accountNames()
    const named = contested.map((field) => ({ ...field, by: field.by && (names[field.by] ?? field.by) }))
    return { revision: reached, contested: named }
  })
}

const source = z.object({ sourceUrl: optionalAddress, notes: optionalText })

export async function setSource(input: unknown): Promise<Answer<number>> {
  return answer(input, 'editor', source.extend({ code, was: source }), ({ code: release, was, ...text }, by) =>
    putSource(release, text, was, by),
  )
}

const Submit = z.object({ code, revision, reason: optionalText })

export async function submit(input: unknown): Promise<Answer> {
  return answer(input, 'editor', Submit, async ({ code: release, revision: seen, reason: why }, by) => {
    await submitForReview(release, seen, why, by)
    return done()
  })
}

const Approval = z.discriminatedUnion('when', [
  z.object({ when: z.literal('at'), at: beijingInstant, code, checksum: z.string(), revision, reason: optionalText }),
  z.object({
    when: z.literal('now'),
    period: z.string().max(60),
    code,
    checksum: z.string(),
    revision,
    reason: optionalText,
  }),
])

/** Approves for an instant, or for now with the period typed. */
export async function approve(input: unknown): Promise<Answer> {
  return answer(input, 'approver', Approval, async (approval, by) => {
    const when = approval.when === 'at' ? { at: approval.at } : { now: { typedPeriod: approval.period } }
    const seen = { checksum: approval.checksum, revision: approval.revision }
    await approveRelease(approval.code, when, seen, by, approval.reason)
    return done()
  })
}

export async function sendBack(input: unknown): Promise<Answer> {
  return answer(input, 'approver', z.object({ code, reason }), async (asked, by) => {
    await sendReleaseBack(asked.code, asked.reason, by)
    return done()
  })
}

export async function recall(input: unknown): Promise<Answer> {
  return answer(input, 'editor', z.object({ code }), async (asked, by) => {
    await recallRelease(asked.code, by)
    return done()
  })
}

/** Anybody who enters or approves may stop a release; its approval stays. */
export async function hold(input: unknown): Promise<Answer> {
  return answer(input, 'editor', z.object({ code }), async (asked, by) => {
    await holdBack(asked.code, by)
    return done()
  })
}

/** What goes out by it goes out as it was approved. `isAtOnce`: the page said that it is out at once. */
export async function letGo(input: unknown): Promise<Answer> {
  return answer(input, 'approver', z.object({ code, isAtOnce: z.boolean() }), async (asked, by) => {
    await letItGo(asked.code, asked.isAtOnce, by)
    return done()
  })
}

export async function deleteDraft(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', z.object({ code, period: z.string().max(60) }), (asked, by) =>
    removeDraft(asked.code, asked.period, by),
  )
  if (!outcome.ok) return outcome
  redirect('/desk')
}

/** Opens an addition to a release that is out, and goes to it. */
export async function startAddition(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', z.object({ code }), (asked, by) => openAddition(asked.code, by))
  if (!outcome.ok) return outcome
  redirect(`/desk/releases/${outcome.value}`)
}

const Amendment = z.object({
  kind: z.enum(['correction', 'withdrawal']),
  code,
  period: z.string().max(60),
  reason,
  reasonZh: optionalText,
  errorWas: z.enum(['ours', 'agency']),
})

/** Opens a correction or withdrawal and goes to it. */
export async function startAmendment(input: unknown): Promise<Answer> {
  const outcome = await answer(input, 'editor', Amendment, ({ kind, code: subject, period, ...why }, by) => {
    const start = kind === 'correction' ? startCorrection : startWithdrawal
    return start(subject, { ...why, typedPeriod: period }, by)
  })
  if (!outcome.ok) return outcome
  redirect(`/desk/releases/${outcome.value}`)
}

const Headline = z.object({ code, revision, en: optionalText, zh: optionalText })

export async function setHeadline(input: unknown): Promise<Answer<number>> {
  return answer(input, 'editor', Headline, async ({ code: release, revision: seen, en, zh }, by) => {
    const next = await putHeadline(release, seen, { en, zh }, by)
    done()
    return next
  })
}

/** What the wall would say of these figures. Changes nothing. */
export async function preview(input: unknown): Promise<Answer<Bilingual | null>> {
  return answer(input, 'desk', z.object({ code, entries }), (asked) => previewHeadline(asked.code, asked.entries))
}

/** What became of a publication by now, over all nodes. Changes nothing. */
export async function askReceipt(input: unknown): Promise<Answer<Receipt | null>> {
  return answer(input, 'desk', z.object({ sequence: z.number().int().min(0) }), ({ sequence }) => readReceipt(sequence))
}

function done(): null {
  refresh()
  return null
}
