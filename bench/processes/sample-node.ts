import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { Screens } from '#server/live/screens.ts'
import { serveLive } from '#server/live/serve-live.ts'
import { answerParent } from '../parts/answer.ts'
import { machineMs } from '../parts/arrivals.ts'
import { Reports } from '../parts/reports.ts'
import { SampleTail } from '../parts/sample-release.ts'

// The product's live part on a log in memory: what the database costs is in neither side. DATABASE_URL is for the heartbeat's clock.
const http = createServer()
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', 4_096, resolve))
const tail = new SampleTail()
const screens = new Screens()
const reports = new Reports()
screens.onPainted = () => reports.count()
serveLive(http, tail, screens, pino({ level: 'warn' }))

answerParent({
  port: () => (http.address() as AddressInfo).port,
  publish: () => {
    const atMs = machineMs()
    reports.begin()
    tail.append()
    return { atMs, sequence: tail.head.sequence }
  },
  painted: reports.all,
})
