import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { mayReadMetrics } from './may-read-metrics.ts'
import { whyNotReady } from './ready.ts'

describe('ready', () => {
  const served = { isStarting: false, isStopping: false, readAtMs: 100_000 }

  it('is a node that serves pages and has read the log within five seconds', () => {
    expect(whyNotReady(served, 105_000)).toBeNull()
  })

  it.each<[string, Parameters<typeof whyNotReady>[0], number]>([
    ['the log could not be read for 6 s: is the database there?', served, 105_501],
    ['the log was not read yet', { ...served, readAtMs: null }, 0],
    ['the pages are being prepared', { ...served, isStarting: true }, 100_000],
    ['this node is saying goodbye', { ...served, isStopping: true }, 100_000],
  ])('is not, in words: %s', (why, condition, nowMs) => {
    expect(whyNotReady(condition, nowMs)).toBe(why)
  })
})

describe('who may read the metrics', () => {
  const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
    mayReadMetrics({ headers, socket: { remoteAddress } } as unknown as IncomingMessage)

  afterEach(() => delete process.env['METRICS_TOKEN'])

  it('without METRICS_TOKEN: this machine alone', () => {
    expect([from('127.0.0.1'), from('::1'), from('::ffff:127.0.0.1')]).toEqual([true, true, true])
    expect([from('10.0.0.7'), from('::ffff:10.0.0.7')]).toEqual([false, false])
  })

  it('without METRICS_TOKEN: not what a proxy on this machine brings from outside', () => {
    expect(from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).toBe(false)
    expect(from('127.0.0.1', { via: '1.1 caddy' })).toBe(false)
  })

  it('with METRICS_TOKEN: whoever names it, from anywhere, and nobody else', () => {
    process.env['METRICS_TOKEN'] = 'a-token-of-the-operator'
    expect(from('10.0.0.7', { authorization: 'Bearer a-token-of-the-operator' })).toBe(true)
    expect(from('10.0.0.7', { authorization: 'Bearer a-token-of-the-operato' })).toBe(false)
    expect(from('127.0.0.1')).toBe(false)
  })
})
