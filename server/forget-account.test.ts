import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { auth } from './accounts/auth.ts'
import { forgetAccountOnWalls } from './forget-account.ts'
import { ownDatabase } from './testing/own-database.ts'

ownDatabase(cloneDatabase)

const COOKIES = 'tradewire-lang=zh; tradewire.session_token=a.b; tradewire.session_data=c; tradewire-screen=d'

it.each([
  ['GET', '/wall?lang=zh', 'tradewire-lang=zh; tradewire-screen=d'],
  ['GET', '/wall/newsroom', 'tradewire-lang=zh; tradewire-screen=d'],
  ['GET', '/desk', COOKIES],
  ['GET', '/wallpaper', COOKIES],
])('%s %s is drawn for who its cookies say, but a wall, which a browser keeps, for nobody', (method, url, left) => {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method, url })
  request.headers.cookie = COOKIES
  forgetAccountOnWalls(request)
  expect(request.headers.cookie).toBe(left)
})

it('the cookies of an account are named as the test names them', async () => {
  const { authCookies } = await auth().$context
  expect(Object.values(authCookies).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['tradewire.session_token', 'tradewire.session_data']),
  )
  for (const { name } of Object.values(authCookies)) expect(name).toMatch(/^tradewire\./)
})
