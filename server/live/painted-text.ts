const PAINTED = Buffer.from('42["painted",')

/** What a paint report says, ahead of whoever else would read it: a publication brings one from every screen. Null for any other text. */
export function paintedIn(text: Buffer): { readonly report: unknown } | null {
  if (text.length < PAINTED.length || PAINTED.compare(text, 0, PAINTED.length) !== 0) return null
  try {
    return { report: (JSON.parse(text.toString('utf8', 2)) as unknown[])[1] }
  } catch {
    return null
  }
}
