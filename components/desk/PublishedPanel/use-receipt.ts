import { useEffect, useState } from 'react'
import type { Receipt } from '#trade/receipt.ts'
import type { Act } from '../answer.ts'

export type AskReceipt = Act<{ sequence: number }, Receipt | null>

const ASK_EVERY_MS = 1_000

/** The receipt as it is now: asked for every second until its minute is over. A question that fails is asked again. */
export function useReceipt(first: Receipt, sequence: number, askReceipt: AskReceipt): Receipt {
  const [receipt, setReceipt] = useState(first)
  const { isFinal } = receipt
  useEffect(() => {
    if (isFinal) return
    const ask = async () => {
      const answer = await askReceipt({ sequence }).catch(() => null)
      if (answer?.ok && answer.value) setReceipt(answer.value)
    }
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isFinal, sequence, askReceipt])
  return receipt
}
