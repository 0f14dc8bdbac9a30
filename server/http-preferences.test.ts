import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { applyPreferences } from './http-preferences.ts'

describe('how a reader wants to see pages', () => {
  it('is what the address asks for, remembered for a year', () => {
    const { headers, remembered } = apply('/?lang=zh&theme=dark&sign=red-up')
    expect(headers).toMatchObject({
      'x-tradewire-language': 'zh',
      'x-tradewire-theme': 'dark',
      'x-tradewire-sign': 'red-up',
    })
    expect(remembered).toEqual([
      'tradewire-lang=zh; Path=/; Max-Age=31536000; SameSite=Lax',
      'tradewire-theme=dark; Path=/; Max-Age=31536000; SameSite=Lax',
      'tradewire-sign=red-up; Path=/; Max-Age=31536000; SameSite=Lax',
    ])
  })

  it('is nothing that the address of a file says: a picture shown on another page changes no reader’s theme', () => {
    const { headers, remembered } = apply('/explore.png?lang=zh&theme=dark')
    expect(headers['x-tradewire-theme']).toBe('dark')
    expect(remembered).toEqual([])
  })

  it('is nothing that an embed reads or remembers: it stands on another’s page, and is one for everybody', () => {
    const { headers, remembered } = apply('/embed/explore?theme=dark', {
      cookie: 'tradewire.session_token=secret; tradewire-lang=zh',
      'accept-language': 'zh-CN',
    })
    expect(headers).toMatchObject({ 'x-tradewire-language': 'en', 'x-tradewire-theme': 'dark' })
    expect(headers).not.toHaveProperty('cookie')
    expect(remembered).toEqual([])
  })

  it('else what was remembered, and then nothing is remembered anew', () => {
    const { headers, remembered } = apply('/', { cookie: 'a=b; tradewire-lang=zh; tradewire-theme=contrast' })
    expect(headers).toMatchObject({
      'x-tradewire-language': 'zh',
      'x-tradewire-theme': 'contrast',
      'x-tradewire-sign': 'auto',
    })
    expect(remembered).toEqual([])
  })

  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['de', 'en'],
    ['zha', 'en'],
    [undefined, 'en'],
  ])('else the browser’s first language: %s reads %s', (accepted, language) => {
    expect(
      apply('/', accepted === undefined ? {} : { 'accept-language': accepted }).headers['x-tradewire-language'],
    ).toBe(language)
  })

  it.each(['//', '*', '/%', '//?lang=zh', 'http://elsewhere/?lang=zh'])(
    'is no reason to fail over the address %s',
    (url) => {
      expect(apply(url).headers['x-tradewire-language']).toBe(url.includes('zh') ? 'zh' : 'en')
    },
  )

  it('is none that we do not have, and is ours to say: a header of the same name from outside counts for nothing', () => {
    const asked = { cookie: 'tradewire-theme=neon', 'x-tradewire-theme': 'neon', 'x-tradewire-language': '"><script>' }
    const { headers, remembered } = apply('/?lang=fr&theme=<b>&sign=', asked)
    expect(headers).toMatchObject({
      'x-tradewire-language': 'en',
      'x-tradewire-theme': 'auto',
      'x-tradewire-sign': 'auto',
    })
    expect(remembered).toEqual([])
  })
})

function apply(url: string, headers: Record<string, string> = {}) {
  const remembered: string[] = []
  const request = { url, headers: { ...headers } as Record<string, string> }
  const response = { appendHeader: (_name: string, value: string) => remembered.push(value) }
  applyPreferences(request as unknown as IncomingMessage, response as unknown as ServerResponse)
  return { headers: request.headers, remembered }
}
