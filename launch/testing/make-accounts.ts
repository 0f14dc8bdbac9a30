import { createAccount } from '#server/accounts/create-account.ts'
import { closeDatabase } from '#server/database/client.ts'

// `make-accounts.ts` gives the database in DATABASE_URL two people for a desk, and prints their ways in as JSON.
const START = { id: 'start', name: 'Start', address: null }

const editor = await createAccount('editor@example.org', 'Editor', 'editor', START)
const approver = await createAccount('approver@example.org', 'Approver', 'editor', START)
await closeDatabase()
process.stdout.write(JSON.stringify({ editor, approver }))
