import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { root } from '../places.ts'

/** Code that runs in our own server process; pages and components are Next's to reload. */
const watched = ['server', 'trade', 'ingest', 'prisma']

/** An editor saves one file in several steps, a checkout many files at once: they are told together. */
const settleMs = 150

/**
 * Calls `tell` with the paths (from the project's root) of server code that changed, never again before it has finished.
 * Returns a function that ends the watch.
 */
export function onSourceChange(tell: (paths: string[]) => Promise<void>): () => void {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let telling: Promise<void> = Promise.resolve()

  // A folder that holds nothing yet is not in a clone.
  const there = watched.filter((folder) => existsSync(join(root, folder)))
  const watchers = there.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (!name || !isSource(join(folder, name))) return
      changed.add(join(folder, name))
      clearTimeout(timer)
      timer = setTimeout(flush, settleMs)
    }),
  )

  function flush(): void {
    telling = telling.then(async () => {
      const paths = [...changed]
      changed.clear()
      if (paths.length) await tell(paths)
    })
  }

  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

function isSource(path: string): boolean {
  return /\.(ts|mjs|prisma|sql)$/.test(path) && !path.endsWith('.test.ts') && !path.startsWith(join('prisma', 'client'))
}
