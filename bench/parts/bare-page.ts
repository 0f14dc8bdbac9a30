import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '#launch/places.ts'
import { freePort } from '#launch/port.ts'

// The least that a page made of Next and React costs a phone, whatever stands on it: one layout, one paragraph, one button that counts.
const FILES = {
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} } }\n`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><head><title>Bare</title></head><body><main>{children}</main></body></html>
}\n`,
  // Drawn for each reader, as ours are.
  'app/page.jsx': `import { Count } from './count.jsx'
export const dynamic = 'force-dynamic'
export default function Page() {
  return <><h1>A bare page</h1><p>One paragraph, and one button that counts.</p><Count /></>
}\n`,
  'app/count.jsx': `'use client'
import { useState } from 'react'
export function Count() {
  const [count, setCount] = useState(0)
  return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>
}\n`,
}

export interface BarePage {
  readonly url: string
  stop(): void
}

/** Builds it with the same Next as ours and serves it with Next's own server. */
export async function serveBarePage(): Promise<BarePage> {
  const place = join(root, '.data', 'bench', 'bare-page')
  mkdirSync(join(place, 'app'), { recursive: true })
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(place, file), text)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const built = spawnSync(process.execPath, [next, 'build', place], { env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the bare page does not build: ${built.stdout}${built.stderr}`)
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', place, '--port', String(port)], { env, stdio: 'ignore' })
  const url = `http://localhost:${port}`
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`the bare page's server ended with ${server.exitCode}`)
    await pause(100)
  }
  return { url, stop: () => void server.kill() }
}
