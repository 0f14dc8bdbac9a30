import { spawn } from 'node:child_process'
import type { DatabaseUser } from './user.ts'

/**
 * Stops PostgreSQL should this process die without having done so (SIGKILL, out of memory): a shell waits on a pipe
 * that the system closes with us, then sends that one process the signal for a fast shutdown.
 * Returns a function that dismisses it.
 */
export function keep(postgresPid: number, user: DatabaseUser): () => void {
  const keeper = spawn('/bin/sh', ['-c', 'cat > /dev/null; kill -INT "$0"', String(postgresPid)], {
    ...user,
    cwd: '/',
    // Out of reach of the terminal's Ctrl-C, which is for us alone.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keeper.unref()
  if (keeper.stdin && 'unref' in keeper.stdin && typeof keeper.stdin.unref === 'function') keeper.stdin.unref()
  return () => void (keeper.pid && endGroup(keeper.pid))
}

/** The shell and its `cat`: detached, they are a group of their own. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
