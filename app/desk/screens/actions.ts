'use server'
import { refresh } from 'next/cache'
import type { Answer } from '#components/desk/answer.ts'
import * as screens from '#server/screens/change-screens.ts'
import { answer } from '../answer.ts'
import { screenId, screenSettings, seenScreen, shownCode } from './screen-shape.ts'

export async function register(input: unknown): Promise<Answer> {
  return answer(input, 'admin', shownCode.and(screenSettings), async ({ code, ...settings }, by) => {
    await screens.registerScreen(code, settings, by)
    refresh()
    return null
  })
}

/** Other settings for a screen. Refused where somebody else was faster: the page is drawn anew all the same, and shows theirs. */
export async function change(input: unknown): Promise<Answer> {
  return answer(input, 'admin', seenScreen.and(screenSettings), async ({ id, revision, ...settings }, by) => {
    refresh()
    await screens.changeScreen({ id, revision }, settings, by)
    return null
  })
}

export async function reload(input: unknown): Promise<Answer> {
  return answer(input, 'admin', screenId, async ({ id }, by) => {
    await screens.reloadScreen(id, by)
    return null
  })
}

export async function identify(input: unknown): Promise<Answer> {
  return answer(input, 'admin', screenId, async ({ id }, by) => {
    await screens.identifyScreen(id, by)
    return null
  })
}

export async function forget(input: unknown): Promise<Answer> {
  return answer(input, 'admin', screenId, async ({ id }, by) => {
    refresh()
    await screens.forgetScreen(id, by)
    return null
  })
}
