/** Whether this process serves a rehearsal: what it shows is made up, and says so on every page. */
export function isRehearsal(): boolean {
  return process.env['TRADEWIRE_REHEARSAL'] !== undefined
}

const PORTS_APART = 10

/** Where a node at `port` serves a rehearsal: REHEARSAL_PORT, or ten above its own. */
export function rehearsalPort(port: number): number {
  return Number(process.env['REHEARSAL_PORT'] || port + PORTS_APART)
}
