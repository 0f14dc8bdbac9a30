import { say, since } from './steps.ts'

/** Tells where everything is, and once the first account's password. */
export function greet(port: number, account: { email: string; password: string } | null, beganMs: number): void {
  const address = `http://localhost:${port}`
  say(`\nReady in ${since(beganMs)}\n`)
  say(`  Front page   ${address}/`)
  say(`  Wall         ${address}/wall`)
  say(`  Explorer     ${address}/explore`)
  say(`  Desk         ${address}/desk`)
  if (account) {
    say('\n  The desk’s first account (shown this once, keep it):')
    say(`  Email        ${account.email}`)
    say(`  Password     ${account.password}`)
  }
  say('\nCtrl-C stops it.')
}
