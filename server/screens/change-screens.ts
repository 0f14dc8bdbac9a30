import type { ScreenSettings } from '#trade/wall/screen.ts'
import { type Database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { standing } from '../walls/stands.ts'
import { typedCode } from './token.ts'

/** A wall whose page was closed still has its code for a while: nobody sees it there. */
const SHOWN_WITHIN_SECONDS = 30
/** Long enough to look along a row of screens. */
const IDENTIFY_SECONDS = 20

/** Registers the screen that shows `code`. Throws DeskError where none does, or the name is another's. Answers its id. */
export function registerScreen(code: string, settings: ScreenSettings, by: Actor): Promise<string> {
  return transaction(async (tx) => {
    const [shown] = await tx.$queryRaw<{ tokenHash: string; address: string | null }[]>`
      DELETE FROM "ScreenCode" WHERE "code" = ${typedCode(code)} AND "expiresAt" > clock_timestamp()
        AND "seenAt" > clock_timestamp() - make_interval(secs => ${SHOWN_WITHIN_SECONDS}) RETURNING "tokenHash", "address"`
    if (!shown)
      throw new DeskError('code', {
        en: 'no screen shows this code now: read it again from the screen',
        zh: '目前没有屏幕显示此代码：请再看一遍屏幕',
      })
    const { name, room, layout, language, theme } = settings
    await assertShows(tx, layout)
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "Screen" ("id", "tokenHash", "name", "room", "layout", "language", "theme", "address", "registeredBy")
      VALUES (gen_random_uuid()::text, ${shown.tokenHash}, ${name}, ${room}, ${layout}, ${language}, ${theme}, ${shown.address}, ${by.id})
      ON CONFLICT ("name") DO NOTHING RETURNING "id"`
    if (!made) throw nameTaken(name)
    await audit(tx, by, 'screen.registered', subjectOf(made.id), null, { ...settings, address: shown.address })
    return made.id
  })
}

/** Which screen, and the revision that whoever changes it has seen. */
export interface SeenScreen {
  readonly id: string
  readonly revision: number
}

/** Gives a screen other settings; it follows within seconds. Throws DeskError where somebody else changed it meanwhile. */
export function changeScreen(seen: SeenScreen, settings: ScreenSettings, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { revision, ...before } = await lockScreen(tx, seen.id)
    if (revision !== seen.revision)
      throw new DeskError('revision', {
        en: 'somebody changed it meanwhile: the list has theirs, what you typed is here. Send again to replace theirs',
        zh: '他人已先行修改：列表为其设置，您填写的仍在。再次提交将替换',
      })
    const { name, room, layout, language, theme } = settings
    const [taken] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Screen" WHERE "name" = ${name} AND "id" <> ${seen.id}`
    if (taken) throw nameTaken(name)
    await assertShows(tx, layout)
    await tx.$executeRaw`
      UPDATE "Screen" SET "revision" = "revision" + 1, "name" = ${name}, "room" = ${room}, "layout" = ${layout}, "language" = ${language},
        "theme" = ${theme} WHERE "id" = ${seen.id}`
    await audit(tx, by, 'screen.changed', subjectOf(seen.id), before, settings)
  })
}

/** Has a screen load its page anew. */
export function reloadScreen(id: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    await lockScreen(tx, id)
    await tx.$executeRaw`UPDATE "Screen" SET "reloads" = "reloads" + 1 WHERE "id" = ${id}`
    await audit(tx, by, 'screen.reload', subjectOf(id))
  })
}

/** Has a screen show its name for a while. A lower third is on air, and refuses. */
export function identifyScreen(id: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { layout } = await lockScreen(tx, id)
    if (layout === 'lower-third')
      throw new DeskError('form', {
        en: 'a lower third may be on air: it shows nothing but its line',
        zh: '字幕条可能正在播出，只显示字幕',
      })
    await tx.$executeRaw`
      UPDATE "Screen" SET "identifyUntil" = clock_timestamp() + make_interval(secs => ${IDENTIFY_SECONDS}) WHERE "id" = ${id}`
    await audit(tx, by, 'screen.identify', subjectOf(id))
  })
}

/** Forgets a screen: its token shows nothing from now on, and it asks to be registered anew. */
export function forgetScreen(id: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { revision: _, ...before } = await lockScreen(tx, id)
    await tx.$executeRaw`DELETE FROM "Screen" WHERE "id" = ${id}`
    await audit(tx, by, 'screen.forgotten', subjectOf(id), before)
  })
}

/** The screen as it stands, held until the transaction ends. */
async function lockScreen(tx: Database, id: string): Promise<ScreenSettings & { readonly revision: number }> {
  const [screen] = await tx.$queryRaw<(ScreenSettings & { revision: number })[]>`
    SELECT "name", "room", "layout", "language", "theme", "revision" FROM "Screen" WHERE "id" = ${id} FOR UPDATE`
  if (!screen) throw new DeskError('form', { en: 'there is no such screen any more', zh: '该屏幕已不存在' })
  return screen
}

async function assertShows(tx: Database, layout: ScreenSettings['layout']): Promise<void> {
  if ((await standing(tx, layout)) === null)
    throw new DeskError('layout', {
      en: 'there is no such layout any more: choose another',
      zh: '该版面已不存在，请另选',
    })
}

function nameTaken(name: string): DeskError {
  return new DeskError('name', { en: `another screen is called “${name}”`, zh: `已有屏幕名为“${name}”` })
}

function subjectOf(id: string): string {
  return `screen-${id}`
}
