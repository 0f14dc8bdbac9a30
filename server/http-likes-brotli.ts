/** Whether, of what a client accepts, br has the highest weight (RFC 9110, 12.5.3); of two alike, br, which is shorter. */
export function likesBrotli(accepted: string): boolean {
  const weights = new Map(
    accepted.split(',').map((one) => {
      const [name = '', ...settings] = one.split(';').map((part) => part.trim().toLowerCase())
      const q = settings.find((setting) => setting.startsWith('q='))
      return [name, q === undefined ? 1 : Number(q.slice(2)) || 0] as const
    }),
  )
  const weight = weights.get('br') ?? 0
  return weight > 0 && ['gzip', 'identity'].every((other) => weight >= (weights.get(other) ?? 0))
}
