import { choosePassword } from '#server/accounts/account-links.ts'
import { createAccount } from '#server/accounts/create-account.ts'
import { newPassword } from '#server/accounts/password.ts'
import type { Role } from '#server/accounts/role.ts'
import { closeDatabase } from '#server/database/client.ts'

// `make-accounts.ts` gives the database in DATABASE_URL the people of a desk, and prints their ways in as JSON.
const START = { id: 'start', name: 'Start', address: null }

async function person(name: string, role: Role) {
  const email = `${role}@example.org`
  const password = newPassword()
  const { link } = await createAccount(email, name, [role], START)
  await choosePassword(link.path.split('/').at(-1) ?? '', password, null)
  return { email, password }
}

const editor = await person('Editor', 'editor')
const approver = await person('Approver', 'approver')
const admin = await person('Administrator', 'admin')
const reader = await person('Reader', 'reader')
await closeDatabase()
process.stdout.write(JSON.stringify({ editor, approver, admin, reader }))
