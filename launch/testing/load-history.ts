import { Client } from 'pg'
import { loadHistory } from '#server/history/load-history.ts'

// `load-history.ts [KNOWN-UNTIL]` fills the database in DATABASE_URL for a template, and ends with all its connections.
const [asKnownUntil] = process.argv.slice(2)

await loadHistory(asKnownUntil ? { asKnownUntil } : {})

// Statistics are copied with the template; throwaway databases run without the autovacuum that would gather them.
const client = new Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('ANALYZE')
await client.end()
process.exit(0)
