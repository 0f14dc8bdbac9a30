import { defineConfig } from 'prisma/config'

// Only the CLI reads this file; the server gets its address from DATABASE_URL itself. `prisma generate` needs no
// database, so a missing address is none of its business.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
