import { z } from 'zod'
import type { Hello } from '#trade/live/protocol.ts'

// A wall's panels ask for dozens of series, an explorer's table for hundreds; more is no panel.
const SERIES_AT_MOST = 2_000

const subscription = z.object({
  series: z
    .array(
      z
        .string()
        .max(160)
        .regex(/^[\x20-\x7e]+$/),
    )
    .max(SERIES_AT_MOST),
  fromYear: z.int().min(1949).max(9999),
})

const hello = z.object({
  version: z.int(),
  cursor: z.object({ epoch: z.string().max(64), sequence: z.int().min(0), hash: z.string().max(64) }),
  subscription,
  screen: z.string().max(80).nullable(),
})

const painted = z.object({ sequence: z.int().min(0), afterMs: z.number().min(0).max(3_600_000) })

/** The version of the wire that `bytes` greet in, whatever else they say; null when they are no greeting of any. */
export function parseVersion(bytes: unknown): number | null {
  return z.object({ version: z.int() }).safeParse(bytes).data?.version ?? null
}

/** Bytes from a socket as a greeting, or null when they are none. */
export function parseHello(bytes: unknown): Hello | null {
  return hello.safeParse(bytes).data ?? null
}

export function parsePainted(bytes: unknown): z.infer<typeof painted> | null {
  return painted.safeParse(bytes).data ?? null
}

export function parseSubscription(bytes: unknown): z.infer<typeof subscription> | null {
  return subscription.safeParse(bytes).data ?? null
}
