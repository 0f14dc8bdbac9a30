import { VERSION_PATH } from '#trade/live/protocol.ts'

const ANSWERED_WITHIN_MS = 10_000

/** The build that the server draws pages by; rejects when no server answers. Null where it has none. */
export async function askBuild(): Promise<string | null> {
  const response = await fetch(VERSION_PATH, { cache: 'no-store', signal: AbortSignal.timeout(ANSWERED_WITHIN_MS) })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const { build } = (await response.json()) as { build?: unknown }
  return typeof build === 'string' ? build : null
}
