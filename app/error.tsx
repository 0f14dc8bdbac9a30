'use client'
import { Failed } from '#components/shell/Failed/Failed.tsx'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <Failed digest={digestOf(error)} retry={retry} />
}

/** The server's own number for the error, by which its log line is found. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
