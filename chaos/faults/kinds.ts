/**
 * Everything that can befall a run. `lines`: what befalls connections, beside anything else. `deep`: what befalls nodes and the
 * database, one after another. `asAbove`: what is always there.
 */
export const FAULTS = {
  cut: { lane: 'lines', words: 'connections cut, and the line dark for a while' },
  'half-open': { lane: 'lines', words: 'connections that pass nothing any more and are not closed' },
  delay: { lane: 'lines', words: 'bytes that come late, both ways' },
  reorder: { lane: 'lines', words: 'an older connection’s bytes arrive after a newer one was opened' },
  twice: { lane: 'lines', words: 'an entry pushed twice' },
  swapped: { lane: 'lines', words: 'two pushes in the wrong order' },
  lost: { lane: 'lines', words: 'an entry that never arrives' },
  replay: { lane: 'lines', words: 'an old answer to a poll, out of a cache that keeps what it must not' },
  'slow-reader': { lane: 'deep', words: 'a reader that does not read, while long tables are published' },
  killed: { lane: 'deep', words: 'SIGKILL of a node' },
  'killed-armed': { lane: 'deep', words: 'SIGKILL of a node that has armed a release' },
  'killed-mid-transaction': { lane: 'deep', words: 'SIGKILL of the node that is publishing, within its transaction' },
  'killed-before-notify': { lane: 'deep', words: 'SIGKILL of the node that published, when nobody had heard of it' },
  'killed-before-fan-out': { lane: 'deep', words: 'SIGKILL of a node that was notified and has told nobody' },
  frozen: { lane: 'deep', words: 'SIGSTOP of a node, and SIGCONT' },
  rolled: { lane: 'deep', words: 'SIGTERM of a node, as a deploy does' },
  'listeners-cut': { lane: 'deep', words: 'every listening connection cut at a publication' },
  'listeners-deaf': { lane: 'deep', words: 'notifications swallowed, and the listening connection left open' },
  'postgres-killed': { lane: 'deep', words: 'SIGKILL of Postgres' },
  'postgres-crashed': { lane: 'deep', words: 'immediate shutdown of Postgres' },
  'postgres-restarted': { lane: 'deep', words: 'fast shutdown of Postgres' },
  restored: { lane: 'deep', words: 'the database restored from an older backup' },
  'wrong-clock': { lane: 'always', words: 'a release published by a node whose clock is ten minutes wrong' },
} as const satisfies Record<string, { lane: 'lines' | 'deep' | 'always'; words: string }>

export type Fault = keyof typeof FAULTS

export const faultsOf = (lane: 'lines' | 'deep'): Fault[] =>
  (Object.keys(FAULTS) as Fault[]).filter((fault) => FAULTS[fault].lane === lane)
