import { createServer } from 'node:net'
import { LaunchError, portTaken } from './launch-error.ts'

/** The port from PORT, or 3000. Throws a LaunchError when that is no port. */
export function chosenPort(): number {
  const text = process.env.PORT ?? '3000'
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new LaunchError(`PORT is "${text}": it should be a number from 1 to 65535.`)
}

/** Checks a port before the long work begins, so that a taken one is not found out at its end. */
export function requireFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new LaunchError(complaint(port, error.code), { cause: error })),
    )
    probe.listen(port, () => probe.close(() => resolve()))
  })
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function complaint(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE') return portTaken(port)
  if (code === 'EACCES') return `Port ${port} is reserved for root. Choose one above 1023: PORT=3000 npm start`
  return `Port ${port} cannot be used (${code}). Choose another: PORT=${port + 1} npm start`
}
