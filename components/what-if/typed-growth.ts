import { growthText, type Assumption } from '#trade/what-if/what-if-query.ts'

/** What stands in the fields, by code, in the order in which the parts were taken up. Blank is no assumption. */
export type Typed = readonly { readonly code: string; readonly text: string }[]

/** The fields of an address' assumptions. */
export function typedOf(assumptions: readonly Assumption[]): Typed {
  return assumptions.map(({ code, growth }) => ({ code, text: growth }))
}

/** `typed` with the field of `code` changed; a part that is new comes last. */
export function typedWith(typed: Typed, code: string, text: string): Typed {
  return typed.some((one) => one.code === code)
    ? typed.map((one) => (one.code === code ? { code, text } : one))
    : [...typed, { code, text }]
}

/** The fields that hold a growth; what is blank or cannot be read assumes nothing. */
export function assumptionsOf(typed: Typed): readonly Assumption[] {
  return typed.flatMap(({ code, text }) => {
    const growth = growthText(text)
    return growth === null ? [] : [{ code, growth }]
  })
}

/** Whether something stands in a field that is no growth. A lone sign is a number that is being typed. */
export function isInvalid(text: string): boolean {
  return !/^\s*[+\-\u2212]?\s*$/.test(text) && growthText(text) === null
}
