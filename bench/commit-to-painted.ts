import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareBuild } from '#launch/prepare/build.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { closeDatabase, database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { correctionOf, type Entered, EXPORTS, IMPORTS } from '#server/testing/desk-at-work.ts'
import { publishByHand } from './parts/by-hand.ts'
import { Child } from './parts/child.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'
import { openFourPages, shownAt, type Watched } from './parts/four-pages.ts'
import { reportedWithinMs } from './parts/reported-within.ts'
import { percentile } from './parts/spread.ts'
import type { Opening } from './processes/screens.ts'

// From COMMIT to the frame that shows it, in four real browser pages (front, wall, explorer, desk), with 2,000 screens connected to
// the same node. The screens stand for other machines, and yield the processor to the node and the browsers. `commit-to-painted [PUBLICATIONS] [SCREENS]`, by default 80 and 2000.
const EXPORTS_IN_YUAN = 'CN.exports.all.value.CNY.year-to-date'
const IMPORTS_IN_YUAN = 'CN.imports.all.value.CNY.year-to-date'
const TOTAL_IN_YUAN = 'CN.total.all.value.CNY.year-to-date'
const ANNUAL: Entered = {
  code: 'GACC-2024-annual',
  figures: {
    [TOTAL_IN_YUAN]: ['43850', '5.0'],
    [EXPORTS_IN_YUAN]: ['25450', '7.1'],
    [IMPORTS_IN_YUAN]: ['18390', '2.3'],
  },
}

export async function commitToPainted([publications = '80', screens = '2000']: readonly string[]): Promise<void> {
  await prepareBuild('test')
  await onDurableDatabase('history-2024', async (databaseUrl) => {
    const secret = randomBytes(32).toString('base64url')
    const env = { LIVE_CONNECTIONS_PER_ADDRESS: '100000', BETTER_AUTH_SECRET: secret }
    const server = await startTestServer({ databaseUrl, env })
    const clients = await Child.start('screens', [], {}, true)
    try {
      await publishByHand(ANNUAL)
      await clients.ask('open', await openingAt(server.url, Number(screens)))
      const { browser, pages } = await openFourPages(server.url, databaseUrl, secret)
      try {
        report(await publishAll(pages, Number(publications), reportedWithinMs(Number(screens))), pages)
      } finally {
        await browser.close()
      }
    } finally {
      await closeDatabase()
      await clients.stop()
      await server.stop()
    }
  })
}

async function openingAt(url: string, count: number): Promise<Opening> {
  const { epoch, sequence, hash } = await readHead(database())
  const cursor = { epoch, sequence, hash }
  const subscriptions = [[EXPORTS, IMPORTS], [TOTAL_IN_YUAN, EXPORTS_IN_YUAN], [EXPORTS_IN_YUAN, IMPORTS_IN_YUAN], []]
  const kinds = subscriptions.map((series) => ({ series, fromYear: 2020 }))
  return { url, count, side: 'product', reports: true, cursor, subscriptions: kinds }
}

type Times = Record<string, number[]>

/** Corrections of the annual figure of exports, each another: 61.01, 61.02, … trillion yuan, which stand nowhere else. */
async function publishAll(pages: readonly Watched[], publications: number, apartMs: number): Promise<Times> {
  const times: Times = Object.fromEntries(pages.map(({ name }) => [name, []]))
  // The first is not counted: pages compile what they run for the first time.
  for (let at = 0; at <= publications; at++) {
    const correction = correctionOf(ANNUAL.code, { [EXPORTS_IN_YUAN]: [String(61_010 + at * 10), '7.1'] }, at + 1)
    const markers = {
      trillions: (61.01 + at / 100).toFixed(2),
      billions: `61,${String(10 + at * 10).padStart(3, '0')}`,
      code: `${correction.code}"`,
    }
    const shown = Promise.all(pages.map((watched) => shownAt(watched, markers[watched.shows])))
    // Seen below; until then one that fails is not nobody's.
    shown.catch(() => {})
    const committedMs = await publishByHand(correction)
    for (const [index, shownMs] of (await shown).entries())
      if (at > 0) times[pages[index]?.name ?? '']?.push(shownMs - committedMs)
    // The reports of one publication are not the next one's affair: releases are minutes apart.
    await pause(apartMs)
  }
  return times
}

function report(times: Times, pages: readonly Watched[]): void {
  for (const { name } of pages) {
    const each = times[name] ?? []
    figure(`commit-to-painted-${name}-p50`, percentile(each, 50), 'ms')
    figure(`commit-to-painted-${name}-p99`, percentile(each, 99), 'ms', '≤ 100')
  }
  const all = Object.values(times).flat()
  figure('commit-to-painted-p50', percentile(all, 50), 'ms')
  figure('commit-to-painted-p99', percentile(all, 99), 'ms', '≤ 100')
}
