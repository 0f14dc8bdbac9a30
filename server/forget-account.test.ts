import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { forgetAccountOnWalls } from './forget-account.ts'

const COOKIES = 'tradewire-lang=zh; better-auth.session_token=a.b; __Secure-better-auth.session_data=c; screen=d'

it.each([
  ['GET', '/wall?lang=zh', 'tradewire-lang=zh; screen=d'],
  ['GET', '/wall/newsroom', 'tradewire-lang=zh; screen=d'],
  ['GET', '/desk', COOKIES],
  ['GET', '/wallpaper', COOKIES],
])('%s %s is drawn for who its cookies say, but a wall, which a browser keeps, for nobody', (method, url, left) => {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url })
  request.headers.cookie = COOKIES
  forgetAccountOnWalls(request)
  expect(request.headers.cookie).toBe(left)
})
