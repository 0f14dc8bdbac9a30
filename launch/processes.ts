import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process of that number runs; one that has ended but was not yet waited for does not count on Linux. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return process.platform !== 'linux' || statOf(pid)[0] !== 'Z'
}

/** The number of a process's parent; 0 when it cannot be told. */
export function parentOf(pid: number): number {
  if (process.platform === 'linux') return Number(statOf(pid)[1] ?? 0)
  return Number(ps(pid, 'ppid='))
}

/** The command line of a process; '' when there is none of that number. */
export function commandOf(pid: number): string {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command=')
  } catch {
    return ''
  }
}

/** The fields of Linux's stat after the name, which may itself hold spaces and brackets: state, parent, … */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function ps(pid: number, field: string): string {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
