import { mayDo, type Role } from './role.ts'
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
  constructor(readonly needed: Role) {
    super(`this needs an account with the role ${needed}`)
  }
}

/** The person who sends these headers. Every door of the desk asks first. Throws NotSignedIn or NotAllowed. */
export async function requireActor(headers: Headers, needed: Role = 'editor'): Promise<DeskUser> {
  const user = await whoIs(headers)
  if (!user) throw new NotSignedIn()
  if (!mayDo(user.role, needed)) throw new NotAllowed(needed)
  return user
}
