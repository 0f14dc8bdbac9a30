import { serverLog } from '#server/server-log.ts'
import { watchedNode } from '#server/testing/watched-node.ts'
import { answerParent } from '../parts/answer.ts'

// A node of the product without its pages: it follows the log, runs the release clock, and serves screens. DATABASE_URL.
const node = await watchedNode(serverLog())
node.open()

answerParent({ port: () => Number(new URL(node.url).port) })
