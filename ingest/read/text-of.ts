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
  const text = wide
    ? decoded(bytes, wide)
    : (decoded(bytes, 'utf-8') ?? (isChinese(bytes) ? decoded(bytes, 'gb18030') : null))
  if (text === null) return refuse(bytes)
  if (text.includes('\u0000'))
    throw new FileRefused('not-a-table', {
      en: 'This is no text: it has bytes of zero in it. Save the table as xlsx, csv or html.',
      zh: '这不是文本：其中含有零字节。请将表格另存为xlsx、csv或html。',
    })
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

/**
 * Whether two-byte letters are of the kind that Chinese is written in. GB18030 makes something of nearly any bytes: Western ones
 * (Cura\xe7ao) come out as a rare letter, whose second byte is a Latin one; those in daily use (GB 2312) have it above 0xa0.
 */
function isChinese(bytes: Uint8Array): boolean {
  let common = 0
  let rare = 0
  for (let at = 0; at < bytes.length - 1; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue
    if ((bytes[++at] ?? 0) > 0xa0) common += 1
    else rare += 1
  }
  return rare <= (common + rare) / 4
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
  throw new FileRefused('encoding', {
    en: `The text is neither UTF-8, UTF-16 nor GB18030 throughout (about byte ${good}): it is in another encoding, in two, or cut short. Save it anew as UTF-8.`,
    zh: `文本不全是UTF-8、UTF-16或GB18030编码（约在第${good}字节）：或为其他编码，或混用编码，或不完整。请另存为UTF-8。`,
  })
}
