import { z } from 'zod'
import { nearest } from '#trade/nearest.ts'

/** Words of `known` with commas between them, as SDMX writes several values of one parameter. */
export function listOf(known: readonly string[]) {
  return z
    .string()
    .refine((text) => text.split(',').every((word) => known.includes(word)), { error: `known: ${known.join(', ')}` })
}

/** Each word of `text` that is none of `known` as the nearest that is. */
export function listNearest(text: string, known: readonly string[]): string {
  return [
    ...new Set(text.split(',').map((word) => (known.includes(word) ? word : (nearest(word, known) ?? word)))),
  ].join(',')
}
