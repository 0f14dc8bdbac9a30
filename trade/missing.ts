/** A figure that is not there, and why. Expected absence is no error but a value with its reason. */
export interface Missing {
  readonly missing: MissingReason
}

/** Reasons are codes, so that they can be said in both languages (trade/format/reason.ts). */
export const MISSING_REASONS = [
  'not-held', // the agency printed it, we have no copy
  'not-published', // the agency does not publish it
  'growth-only', // only its growth was printed
  'merged', // January and February come together
  'withdrawn',
  'no-base', // no figure a year before
  'zero-base', // the figure a year before was zero
  'not-yet', // its release is still to come
] as const
export type MissingReason = (typeof MISSING_REASONS)[number]

export function missing(reason: MissingReason): Missing {
  return { missing: reason }
}

export function isMissing<T>(value: T | Missing): value is Missing {
  return typeof value === 'object' && value !== null && 'missing' in value
}
