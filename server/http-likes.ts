/** Whether, of what a client accepts, br has the highest weight (RFC 9110, 12.5.3); of two alike, br, which is shorter. */
export function likesBrotli(accepted: string): boolean {
  return likes('br', ['gzip', 'identity'], accepted)
}

/** Whether gzip is accepted, and no less than nothing at all; br is not looked at. */
export function likesGzip(accepted: string): boolean {
  return likes('gzip', ['identity'], accepted)
}

function likes(encoding: string, others: readonly string[], accepted: string): boolean {
  const weights = new Map(
    accepted.split(',').map((one) => {
      const [name = '', ...settings] = one.split(';').map((part) => part.trim().toLowerCase())
      const q = settings.find((setting) => setting.startsWith('q='))
      return [name, q === undefined ? 1 : Number(q.slice(2)) || 0] as const
    }),
  )
  const weight = weights.get(encoding) ?? 0
  return weight > 0 && others.every((other) => weight >= (weights.get(other) ?? 0))
}
