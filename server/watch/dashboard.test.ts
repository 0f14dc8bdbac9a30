import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ROLE_NAMES } from '../database/roles/role.ts'
import { makeMetrics } from './metrics.ts'

/** Every name of ours, or of the process, that stands in `text`. */
function namesIn(text: string): string[] {
  return [...new Set(text.match(/\b(?:tradewire|process|nodejs)_[a-z0-9_]*[a-z0-9]/g) ?? [])]
}

async function told(): Promise<string> {
  const none = async () => ({
    head: 412,
    behindSeconds: 0,
    approved: 0,
    overdue: 0,
    overdueSeconds: 0,
    webhooksBehind: 0,
    webhooksBehindSeconds: 0,
    webhooksOff: 0,
  })
  const nobody = () => ({ socket: 0, http: 0 })
  const { registry } = makeMetrics({
    standing: none,
    head: () => 412,
    readAgeSeconds: () => 0.2,
    screens: nobody,
    painted: () => 0,
    connections: nobody,
    deliveries: nobody,
    armed: () => 0,
    webhooks: () => ({ delivered: 0, failed: 0 }),
  })
  return registry.metrics()
}

it('each metric that the dashboard shows is one that /metrics tells, and each of ours is shown', async () => {
  const dashboard = readFileSync('docs/grafana-dashboard.json', 'utf8')
  const { panels } = JSON.parse(dashboard) as { panels: { id: number; title: string; targets?: { expr: string }[] }[] }
  const shown = namesIn(panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)).join('\n'))
  const inMetrics = new Set(namesIn(await told()))
  expect(shown.filter((name) => !inMetrics.has(name))).toEqual([])
  const ours = [...inMetrics].filter((name) => name.startsWith('tradewire_') && !/_(bucket|sum|count)$/.test(name))
  expect(ours.filter((name) => !shown.some((each) => each === name || each === `${name}_bucket`))).toEqual([])
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
})

it('the operating page names each metric of ours, and no other', async () => {
  const page = readFileSync('docs/operating.md', 'utf8')
  const inMetrics = namesIn(await told()).filter((name) => name.startsWith('tradewire_'))
  const roles = new Set(Object.values(ROLE_NAMES))
  const named = namesIn(page).filter((name) => name.startsWith('tradewire_') && !roles.has(name))
  expect(named.filter((name) => !inMetrics.includes(name))).toEqual([])
  expect(inMetrics.filter((name) => !/_(bucket|sum|count)$/.test(name) && !named.includes(name))).toEqual([])
})
