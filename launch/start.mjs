// The door for every verb: `node launch/start.mjs [start|dev|demo|test|screens|serve]`.
// Nothing is imported before the version is known, so that an old Node gets our line and not a syntax error.
const wanted = [20, 19]
const found = process.versions.node.split('.').map(Number)

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    '✗ Tradewire needs Node ' +
      wanted.join('.') +
      ' or newer, this is ' +
      process.versions.node +
      '. Get one from https://nodejs.org.',
  )
  process.exitCode = 1
} else {
  // TypeScript runs in this same process: one process to signal, none to lose.
  void import('./install.mjs').then((packages) =>
    packages
      .install()
      .then(() => import('tsx'))
      .then(() => import('./main.ts'))
      .catch(packages.giveUp),
  )
}
