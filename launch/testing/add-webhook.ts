import { closeDatabase } from '#server/database/client.ts'
import { addReceiver } from '#server/webhooks/change-receivers.ts'

// `add-webhook.ts ADDRESS` has the database in DATABASE_URL tell somebody of every release from now on; BETTER_AUTH_SECRET is its server's.
const [address = ''] = process.argv.slice(2)
const settings = { name: 'Outside', kind: 'standard', language: 'en', entries: ['release'] } as const
await addReceiver(settings, { address, secret: null }, { id: 'start', name: 'Start', address: null })
await closeDatabase()
