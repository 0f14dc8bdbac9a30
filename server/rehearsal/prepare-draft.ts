import { heldLevel } from '#trade/checks/draft.ts'
import { expectedFigures } from '#trade/checks/expected-figures.ts'
import { makeUpFlash } from '#trade/made-up.ts'
import { parsePeriod, type PeriodText } from '#trade/period.ts'
import { releaseCode } from '#trade/release.ts'
import { alone } from '../database/alone.ts'
import { database } from '../database/client.ts'
import { createDraft } from '../desk/create-draft.ts'
import { readRelease } from '../desk/held-release.ts'
import { readBackground } from '../desk/read-background.ts'
import { submitForReview } from '../desk/submit-for-review.ts'
import { fieldsOf, typeFigures } from '../desk/type-figures.ts'
import { PROMPTER } from '../publish/actor.ts'

/** Any number, the same on every node: two that serve one rehearsal must not enter it twice. */
const LOCK = 7_301_012
const WARNINGS_PASS = 'A rehearsal: the figures are made up.'

/** Enters made-up figures of the flash for `period` and sends them to review, unless another node has. On the rehearsal's database. */
export function prepareDraft(period: PeriodText): Promise<void> {
  return alone(LOCK, async () => {
    const code = releaseCode('flash', parsePeriod(period))
    if (await database().release.findUnique({ where: { code } })) return
    await createDraft('flash', period, PROMPTER)
    const series = expectedFigures('flash', period).map((figure) => figure.series)
    const background = await readBackground(database(), await readRelease(database(), code), series)
    const made = makeUpFlash(period, (key, of) => heldLevel(key, of, background)?.amount ?? null)
    // Nothing is held to make them up from: somebody types them.
    if (made.length === 0) return
    const { revision } = await typeFigures(code, fieldsOf(made), PROMPTER)
    await submitForReview(code, revision, WARNINGS_PASS, PROMPTER)
  })
}
