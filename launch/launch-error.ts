/** Something a person can put right: the message says in one line what is wrong and what to do. */
export class LaunchError extends Error {
  override name = 'LaunchError'
}

/**
 * One line for whatever went wrong, by the first cause in the chain that we know what to do about.
 * Answers null for an error nobody foresaw.
 */
export function explain(error: unknown): string | null {
  for (const cause of causes(error)) {
    const line = cause instanceof LaunchError ? cause.message : explainCode(cause)
    if (line) return line
  }
  return null
}

type Cause = {
  message?: unknown
  code?: unknown
  path?: unknown
  port?: unknown
  originalCode?: unknown
  cause?: unknown
}

/** An error with all that led to it: `cause` (Prisma's are no Errors), and the parts of one that tried several addresses. */
function* causes(error: unknown): Generator<Cause> {
  if (typeof error !== 'object' || error === null) return
  yield error
  if (error instanceof AggregateError) for (const part of error.errors) yield* causes(part)
  if ('cause' in error) yield* causes(error.cause)
}

function explainCode(error: Cause): string | null {
  switch (error.originalCode ?? error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return 'The disk is full: make room and start again.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `May not write to ${String(error.path)}: give this user the folder, or start as its owner.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `${String(error.path)} is, or lies in, something that is no folder. Move that away, or name another place.`
    case 'EADDRINUSE':
      return portTaken(Number(error.port))
    case '57P01':
    case '57P02':
      return 'The database was shut down while we used it. Start again.'
    default:
      return /no space left on device/i.test(String(error.message))
        ? 'The disk is full: make room and start again.'
        : null
  }
}

/** The line for a port that another program listens on. */
export function portTaken(port: number): string {
  return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
}
