import { connect, type Socket } from 'node:net'
import { answerParent } from '../parts/answer.ts'
import { Arrivals } from '../parts/arrivals.ts'

// Many readers who ask over connections that stay open, each once a second, spread over it. As lean as can be: the server is what
// is measured.
const sockets: Socket[] = []
const timers: NodeJS.Timeout[] = []
const arrivals = new Arrivals()

answerParent({
  async open({ port, count }: { port: number; count: number }) {
    for (let opened = 0; opened < count; opened += 200)
      await Promise.all(
        Array.from({ length: Math.min(200, count - opened) }, (_, at) => poller(port, (opened + at) / count)),
      )
  },
  arrival: arrivals.all,
  close: () => {
    for (const timer of timers.splice(0)) clearInterval(timer)
    for (const socket of sockets.splice(0)) socket.destroy()
  },
})

function poller(port: number, partOfSecond: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, resolve)
    sockets.push(socket)
    socket.on('error', reject)
    let etag = '"0"'
    let isAsking = false
    let left = 0
    socket.on('data', (data) => {
      if (left > 0) left -= data.length
      else {
        const text = data.toString('latin1')
        const length = Number(/Content-Length: (\d+)/i.exec(text)?.[1] ?? 0)
        left = length - (data.length - (text.indexOf('\r\n\r\n') + 4))
        if (length > 0) arrivals.count(data, length)
        etag = /ETag: (\S+)/.exec(text)?.[1] ?? etag
      }
      if (left > 0) return
      isAsking = false
    })
    const ask = () => {
      // One that waits for its last answer does not ask again.
      if (isAsking) return
      isAsking = true
      socket.write(`GET /newest HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: ${etag}\r\n\r\n`)
    }
    setTimeout(() => timers.push(setInterval(ask, 1_000)), partOfSecond * 1_000)
  })
}
