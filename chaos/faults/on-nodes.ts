import { setTimeout as pause } from 'node:timers/promises'
import type { Secret } from '../checker/surfaces.ts'
import type { Postgres } from '../database/postgres.ts'
import type { ChaosNode, Nodes } from '../nodes/nodes.ts'
import { catchPublisher, cutListeners, published } from './publishing.ts'
import type { Step } from './schedule.ts'

export interface Stage {
  readonly nodes: Nodes
  readonly postgres: Postgres
  /** Has the desk approve something for an instant in so long. */
  readonly release: (inMs: number) => Promise<Secret | null>
}

const AHEAD_MS = 2_500
const PUBLISHED_WITHIN_MS = 30_000
/** Of one that is killed while it is frozen. */
const FROZEN_AT_MOST_MS = 15_000

/** A node is killed, frozen or restarted, at the moment the step names. Answers how often that hit what it aimed at. */
export async function befallNodes(step: Step, stage: Stage): Promise<number> {
  await stage.nodes.atLeast(2)
  const node = pickNode(step, stage.nodes)
  switch (step.fault) {
    case 'killed':
      return node ? kill(stage, node) : 0
    case 'rolled':
      if (!node) return 0
      await stage.nodes.roll(node)
      return 1
    case 'frozen':
      return node ? freeze(stage, node, 1_500 + step.hard * 12_000) : 0
    case 'killed-armed':
      return killArmed(stage, node)
    case 'killed-mid-transaction':
      return killMidTransaction(stage)
    case 'killed-before-notify':
      return killBeforeNotify(stage)
    case 'killed-before-fan-out':
      return killBeforeFanOut(stage, step)
    case 'listeners-cut':
      return cutAtPublication(stage)
    case 'listeners-deaf':
      return deafen(stage)
    default:
      throw new Error(`${step.fault} does not befall nodes`)
  }
}

function pickNode({ whom }: Step, nodes: Nodes): ChaosNode | undefined {
  const { running } = nodes
  return running[Math.floor(whom * running.length)]
}

async function kill({ nodes }: Stage, node: ChaosNode): Promise<number> {
  await nodes.kill(node)
  return 1
}

async function freeze({ nodes }: Stage, node: ChaosNode, lastsMs: number): Promise<number> {
  nodes.freeze(node, lastsMs)
  await pause(lastsMs)
  return 1
}

async function killArmed(stage: Stage, node: ChaosNode | undefined): Promise<number> {
  const secret = await stage.release(AHEAD_MS)
  if (!node || !secret) return 0
  await pause(Math.max(0, secret.embargoMs - 300 - Date.now()))
  const isArmed = Date.now() < secret.embargoMs
  await kill(stage, node)
  return isArmed && (await published(stage.postgres, secret.code, PUBLISHED_WITHIN_MS)) ? 1 : 0
}

async function killMidTransaction(stage: Stage): Promise<number> {
  const secret = await stage.release(AHEAD_MS)
  if (!secret) return 0
  let isKilled = false
  await catchPublisher(stage.postgres, secret.embargoMs, async (name) => {
    const node = named(stage, name)
    if (!node) return
    await stage.nodes.kill(node)
    isKilled = true
  })
  return isKilled && (await published(stage.postgres, secret.code, PUBLISHED_WITHIN_MS)) ? 1 : 0
}

/** Nobody listens when it commits, and it dies before it can tell its own screens. */
async function killBeforeNotify(stage: Stage): Promise<number> {
  const secret = await stage.release(AHEAD_MS)
  if (!secret) return 0
  let hits = 0
  await catchPublisher(stage.postgres, secret.embargoMs, async (name, giveFree) => {
    const node = named(stage, name)
    if (!node) return
    const cut = await stage.postgres.inside(cutListeners)
    const [isPublished] = await Promise.all([published(stage.postgres, secret.code, PUBLISHED_WITHIN_MS), giveFree()])
    await stage.nodes.kill(node)
    hits = isPublished && cut > 0 ? 1 : 0
  })
  return hits
}

/** Stopped before the commit, it has the notification and has done nothing with it when it dies. */
async function killBeforeFanOut(stage: Stage, step: Step): Promise<number> {
  const secret = await stage.release(AHEAD_MS)
  if (!secret) return 0
  let hits = 0
  await catchPublisher(stage.postgres, secret.embargoMs, async (name, giveFree) => {
    const others = stage.nodes.running.filter((node) => node.process.name !== name)
    const node = others[Math.floor(step.whom * others.length)]
    if (!node) return
    node.isBusy = true
    stage.nodes.freeze(node, FROZEN_AT_MOST_MS)
    const [isPublished] = await Promise.all([published(stage.postgres, secret.code, PUBLISHED_WITHIN_MS), giveFree()])
    await pause(50)
    await stage.nodes.kill(node)
    hits = isPublished ? 1 : 0
  })
  return hits
}

async function cutAtPublication(stage: Stage): Promise<number> {
  const secret = await stage.release(AHEAD_MS)
  if (!secret) return 0
  let cut = 0
  await catchPublisher(stage.postgres, secret.embargoMs, async (_, giveFree) => {
    cut = await stage.postgres.inside(cutListeners)
    await giveFree()
  })
  return (await published(stage.postgres, secret.code, PUBLISHED_WITHIN_MS)) ? cut : 0
}

/** What it hits the door tells by itself: each notification that was swallowed. */
async function deafen(stage: Stage): Promise<number> {
  stage.postgres.door.deafen(8_000)
  const secret = await stage.release(AHEAD_MS)
  if (secret) await published(stage.postgres, secret.code, PUBLISHED_WITHIN_MS)
  return 0
}

function named({ nodes }: Stage, name: string): ChaosNode | undefined {
  return nodes.running.find((node) => node.process.name === name)
}
