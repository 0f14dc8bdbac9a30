import { say, since } from './steps.ts'

type Account = { email: string; password: string }

/**
 * Tells where everything is, and once the first account's password. `account` is awaited last: the server answers by
 * then, and what makes accounts takes a second to load.
 */
export async function greet(port: number, beganMs: number, account: () => Promise<Account | null>): Promise<void> {
  const address = `http://localhost:${port}`
  say(`\nReady in ${since(beganMs)}\n`)
  say(`  Front page   ${address}/`)
  say(`  Wall         ${address}/wall`)
  say(`  Explorer     ${address}/explore`)
  say(`  Desk         ${address}/desk`)
  const first = await account()
  if (first) {
    say('\n  The desk’s first account (shown this once, keep it):')
    say(`  Email        ${first.email}`)
    say(`  Password     ${first.password}`)
  }
  say('\nCtrl-C stops it.')
}
