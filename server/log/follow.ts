import pg from 'pg'
import { databaseUrl } from '../database/url.ts'
import type { Log } from '../server-log.ts'
import type { Tail } from './tail.ts'

// A notification can be lost (a connection that died unseen): the poll finds what it would have told.
const POLL_MS = 1_000
const RECONNECT_MS = 500

/**
 * Keeps `tail` at the end of the log: woken by NOTIFY, and by a slow poll in case a notification was lost. Resolves once it has
 * read the head; the returned function stops it.
 */
export async function followLog(tail: Tail, log: Log): Promise<() => Promise<void>> {
  let stopped = false
  let listener: pg.Client | null = null
  let waiting: NodeJS.Timeout | undefined

  let reading: Promise<void> = Promise.resolve()
  tail.onSetBack = (known, found) =>
    log.error({ known, found }, 'the log went back: the database was restored without a new epoch, so one was made')

  const catchUp = () => {
    reading = tail.catchUp().catch((error: unknown) => log.warn({ error }, 'the log could not be read; trying again'))
  }
  const poll = setInterval(catchUp, POLL_MS)

  const listen = async () => {
    const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true })
    listener = client
    client.on('notification', catchUp)
    client.on('error', (error) => log.warn({ error }, 'the listening connection broke'))
    client.on('end', startLater)
    try {
      await client.connect()
      await client.query('LISTEN tradewire_log')
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    catchUp()
  }
  const start = () =>
    listen().catch((error: unknown) => {
      log.warn({ error }, 'the database can not be listened to; trying again')
      startLater()
    })
  // Both a failed attempt and a broken connection lead here, sometimes both for one: the later takes the earlier's place.
  const startLater = () => {
    clearTimeout(waiting)
    if (!stopped) waiting = setTimeout(() => void start(), RECONNECT_MS)
  }

  const stop = async () => {
    stopped = true
    clearInterval(poll)
    clearTimeout(waiting)
    await listener?.end().catch(() => {})
    // What is being read goes on asking the database: it must not be closed meanwhile, it would be opened anew.
    await reading
  }

  await start()
  try {
    await tail.catchUp()
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
