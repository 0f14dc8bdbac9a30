import { FileRefused } from './file-refused.ts'

/**
 * The text of a file, in the encoding its bytes are really in: by its mark of byte order, else UTF-16 where every other byte is
 * zero, else UTF-8, else GB18030, each only where every byte fits. What a page says of itself is not asked: it is often wrong.
 * Throws FileRefused, naming where the first byte stands that fits none.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le') ?? refuse(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be') ?? refuse(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8') ?? refuse(bytes)
  const wide = wideIn(bytes)
  const text = wide ? decoded(bytes, wide) : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'))
  if (text === null) return refuse(bytes)
  if (text.includes('\u0000'))
    throw new FileRefused(
      'not-a-table',
      'This is no text: it has bytes of zero in it. Save the table as xlsx, csv or html.',
    )
  return text
}

/** UTF-16 without a mark: in a table most letters are digits and commas, whose other byte is zero. */
function wideIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 4_000) & ~1
  if (looked < 4 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 8 && even < odd / 8) return 'utf-16le'
  if (even > looked / 8 && odd < even / 8) return 'utf-16be'
  return null
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function refuse(bytes: Uint8Array): never {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (
      decoded(bytes.subarray(0, middle), 'utf-8') === null &&
      decoded(bytes.subarray(0, middle - 1), 'utf-8') === null
    )
      bad = middle
    else good = middle
  }
  throw new FileRefused(
    'encoding',
    `The text is neither UTF-8, UTF-16 nor GB18030 throughout (about byte ${good}): two encodings are mixed. Save it anew as UTF-8.`,
  )
}
