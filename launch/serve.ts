import { atEnd, nowServing } from './ending.ts'

/** Serves the product in this process until we end. */
export async function serve(port: number, dev = false): Promise<{ said: string }> {
  const server = await import('#server/main.ts')
  const running = await server.serve({ port, dev })
  atEnd(() => running.stop())
  nowServing()
  return { said: `on port ${port}` }
}
