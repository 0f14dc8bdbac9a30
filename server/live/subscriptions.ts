import type { Subscription } from '#trade/live/fold.ts'
import { sha256 } from '../log/hash.ts'

const known = new Map<string, WeakRef<Subscription>>()
const gone = new FinalizationRegistry<string>((key) => {
  if (!known.get(key)?.deref()) known.delete(key)
})

/**
 * The one object for all subscriptions that ask for the same: a thousand walls hold one list of series, and what they are sent is
 * encoded once. It lives as long as anyone holds it.
 */
export function sameSubscription({ series, fromYear }: Subscription): Subscription {
  const key = sha256(JSON.stringify([fromYear, series]))
  const held = known.get(key)?.deref()
  if (held) return held
  const subscription: Subscription = { series, fromYear }
  known.set(key, new WeakRef(subscription))
  gone.register(subscription, key)
  return subscription
}
