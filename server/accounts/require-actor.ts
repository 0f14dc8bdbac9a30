import { serverLog } from '../server-log.ts'
import { mayDo, type Needed } from './role.ts'
import { type DeskUser, whoIs } from './who.ts'

/** Nobody is signed in. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn'
  constructor() {
    super('sign in at /desk/sign-in first')
  }
}

/** The account may not do this. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  constructor(readonly needed: Needed) {
    super(`this needs an account with the role ${needed}`)
  }
}

/** The account's second factor is overdue: it may do nothing but set one up. */
export class SecondFactorDue extends Error {
  override readonly name = 'SecondFactorDue'
  constructor() {
    super('set up a second factor at /desk/account first')
  }
}

/**
 * The person who sends these headers. Every door of the desk asks first. Throws NotSignedIn, NotAllowed or SecondFactorDue; a
 * refusal of somebody signed in is written to the log.
 */
export async function requireActor(headers: Headers, needed: Needed): Promise<DeskUser> {
  const user = await requireOwner(headers)
  if (!mayDo(user.roles, needed)) {
    serverLog().warn({ by: user.id, address: user.address, needed, roles: user.roles }, 'a deed was refused')
    throw new NotAllowed(needed)
  }
  if (user.isOverdue) throw new SecondFactorDue()
  return user
}

/** The same for what everybody may do with their own account, a second factor or none. Throws NotSignedIn. */
export async function requireOwner(headers: Headers): Promise<DeskUser> {
  const user = await whoIs(headers)
  if (!user) throw new NotSignedIn()
  return user
}
