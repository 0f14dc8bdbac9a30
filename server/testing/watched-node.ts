import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ReleaseClock } from '../clock/release-clock.ts'
import { Screens } from '../live/screens.ts'
import { type LiveServer, serveLive } from '../live/serve-live.ts'
import { followLog } from '../log/follow.ts'
import { Tail } from '../log/tail.ts'
import type { Log } from '../server-log.ts'
import { Watch } from '../watch/watch.ts'
import { WebhookSender } from '../webhooks/webhook-sender.ts'

export interface WatchedNode {
  /** http://127.0.0.1:port */
  readonly url: string
  readonly tail: Tail
  readonly watch: Watch
  /** Opens its doors to screens, and starts the release clock. */
  open(): void
  /** Reads the log no more, as if the database were gone. */
  stopFollowing(): Promise<void>
  stop(): Promise<void>
}

/** A node without its pages: log, live, clock and watch, wired as in server/main.ts. Not open yet. */
export async function watchedNode(log: Log): Promise<WatchedNode> {
  const tail = new Tail()
  const screens = new Screens()
  const clock = new ReleaseClock(log, () => tail.catchUp())
  const webhooks = new WebhookSender(tail, log)
  const watch = new Watch(tail, screens, clock, webhooks, log)
  let live: LiveServer | null = null
  const http = createServer((request, response) => {
    const answered = watch.answer(request, response) ?? live?.answer(request, response)
    if (answered) answered.catch(() => response.destroy())
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const stopFollowing = await followLog(tail, log)
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    tail,
    watch,
    open() {
      live = serveLive(http, tail, screens, log, watch.witness)
      clock.start()
      webhooks.start()
      watch.follow(live)
    },
    stopFollowing,
    async stop() {
      watch.sayGoodbye()
      await clock.stop()
      await webhooks.stop()
      await live?.stop()
      http.closeAllConnections()
      http.close()
      await stopFollowing()
      await watch.written()
    },
  }
}
