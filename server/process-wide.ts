/**
 * The one `name` of this process. Pages, route handlers and our HTTP server each get their own instance of a module
 * (Next bundles them apart), so what must be one (client, log tail, screens) hangs on globalThis.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`tradewire.${name}`)
  const shared = globalThis as unknown as Record<symbol, T | undefined>
  return (shared[key] ??= make())
}

/** Forgets the one `name`, so that the next use makes it anew: for a clean stop, and for tests that change databases. */
export function forgetProcessWide<T>(name: string): T | undefined {
  const key = Symbol.for(`tradewire.${name}`)
  const shared = globalThis as unknown as Record<symbol, T | undefined>
  const held = shared[key]
  delete shared[key]
  return held
}
