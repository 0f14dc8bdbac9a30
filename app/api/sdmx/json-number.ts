/** Printed digits as a number of JSON: the same digits, by no way through a float. Throws RangeError for a text that is none. */
export function jsonNumber(digits: string): string {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits))
    throw new RangeError(`expected the digits of a number, found "${digits}"`)
  return digits
}
