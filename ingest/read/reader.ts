import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { TableHints } from '../gacc/head.ts'
import type { HandedMapping } from '../mapped/handed-mapping.ts'
import type { FileReading } from '../read-tables.ts'
import { FileRefused, type Refusal } from './file-refused.ts'

/** The largest real table takes a second on a slow machine, and 60 MB. */
const READ_WITHIN_MS = 20_000
/** Each is a process with memory of its own. */
const AT_ONCE = 2

const program = fileURLToPath(new URL('reading-process.mjs', import.meta.url))

/** What the reading process is told, and what it says. */
interface Handed {
  readonly bytes: Uint8Array
  readonly hints: TableHints
  readonly mappings: readonly HandedMapping[]
}
type Told = { readonly reading: FileReading } | { readonly refusal: Refusal; readonly said: Bilingual }

let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file into tables in a process of its own, which is killed when it takes too long or too much memory. A thread would not
 * do: where V8 finds no memory for one large piece it ends the whole process, whatever the thread's limits say. `hints`: what is
 * known of the file beside its content; `mappings`: of layouts that are not official. Rejects with FileRefused.
 */
export async function readInWorker(
  bytes: Uint8Array,
  { hints = {}, mappings = [] }: { hints?: TableHints; mappings?: readonly HandedMapping[] } = {},
): Promise<FileReading> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await read({ bytes, hints, mappings })
  } finally {
    // The place is handed on, and free only if nobody waits: else a newcomer could take it twice.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function read(handed: Handed): Promise<FileReading> {
  const child = fork(program, [], {
    execArgv: [],
    serialization: 'advanced',
    // What a library says of a broken file is not ours to print; and a stranger's file has no business with our secrets.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'] },
  })
  return new Promise<FileReading>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(
        new FileRefused('too-heavy', {
          en: `The file took longer than ${READ_WITHIN_MS / 1_000} s to read, and is given up: paste its cells.`,
          zh: `读取超过${READ_WITHIN_MS / 1_000}秒，已放弃：请粘贴单元格。`,
        }),
      )
      child.kill('SIGKILL')
    }, READ_WITHIN_MS)
    child.once('message', (told: Told) => {
      if ('reading' in told) resolve(told.reading)
      else reject(new FileRefused(told.refusal, told.said))
      child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(late)
      reject(
        new FileRefused('too-heavy', {
          en: 'The file took more memory than any table needs, and is given up: paste its cells.',
          zh: '文件占用内存过多，已放弃读取：请粘贴单元格。',
        }),
      )
    })
    // A child that has died already cannot be told anything: its exit says so.
    child.send(handed, () => {})
  })
}
