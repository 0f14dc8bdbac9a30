/** The database's address. Throws when DATABASE_URL is not set: `npm start` sets it. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set: start with `npm start`, or name your Postgres in DATABASE_URL')
  return url
}
