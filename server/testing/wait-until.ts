/**
 * Resolves once `holds` is true, asking again at once and then every few ms; for things that tell nobody when they happen (a row, a
 * server's list of connections). Rejects after `withinMs`, saying what was awaited.
 */
export async function waitUntil(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
