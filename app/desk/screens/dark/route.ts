import type { DarkScreenNews } from '#components/desk/ScreenDesk/DarkScreens.tsx'
import { NotAllowed, NotSignedIn, requireActor, SecondFactorDue } from '#server/accounts/require-actor.ts'
import { darkScreens } from '#server/screens/list-screens.ts'

const NO_STORE = { 'cache-control': 'no-store' }

/** The screens that went dark: what every open page of the desk asks. */
export async function GET(request: Request): Promise<Response> {
  try {
    await requireActor(request.headers, 'desk')
    const dark = (await darkScreens()).map(({ name, room, lastSeenAt }) => ({
      name,
      room,
      since: lastSeenAt.toISOString(),
    }))
    return Response.json(dark satisfies DarkScreenNews, { headers: NO_STORE })
  } catch (error) {
    if (error instanceof NotSignedIn) return new Response(null, { status: 401, headers: NO_STORE })
    if (error instanceof NotAllowed || error instanceof SecondFactorDue)
      return new Response(null, { status: 403, headers: NO_STORE })
    throw error
  }
}
