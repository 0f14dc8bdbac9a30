/** SQLSTATE of a refusal of our own triggers (prisma/migrations/0002): TW001 … TW007. Null when `error` is none. */
export function refusalCode(error: unknown): string | null {
  for (let at: unknown = error; at; at = cause(at)) {
    const found = /\bTW00\d\b/.exec(codesOf(at))
    if (found) return found[0]
  }
  return null
}

// Prisma 7 wraps the driver's error more than once, and each layer names the code elsewhere.
function codesOf(error: unknown): string {
  const { code, originalCode, message, meta } = error as Record<string, unknown>
  return [code, originalCode, message, meta && JSON.stringify(meta)]
    .filter((part) => typeof part === 'string')
    .join(' ')
}

function cause(error: unknown): unknown {
  return (error as { cause?: unknown }).cause
}
