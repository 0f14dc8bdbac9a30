/** A page to be photographed. */
export type ScreenPage = {
  name: string
  path: string
  /** The whole length of a page that scrolls; a wall is only ever what fits. */
  whole: boolean
  /** Behind the login. */
  desk: boolean
  /** Only on a server of this run: made for it, or leaving something there. */
  ours: boolean
}

const page = (name: string, path: string, kind: Partial<ScreenPage> = {}): ScreenPage => ({
  name,
  path,
  whole: true,
  desk: false,
  ours: false,
  ...kind,
})

/** Every page there is. Add yours here. */
export const pages: ScreenPage[] = [
  page('front', '/'),
  page('wall', '/wall', { whole: false }),
  // As launch/testing/december-2024.ts arranges them.
  page('wall-release', '/wall/layouts/release', { whole: false, ours: true }),
  page('wall-drivers', '/wall/layouts/drivers', { whole: false, ours: true }),
  page('wall-before', '/wall/layouts/before', { whole: false, ours: true }),
  page('wall-others', '/wall/layouts/others', { whole: false, ours: true }),
  page('wall-lower-third', '/wall/lower-third', { whole: false }),
  page('wall-code', '/wall/screen', { whole: false, ours: true }),
  page('explore', '/explore'),
  page('revisions', '/explore/revisions?period=2023-03'),
  page('concentration', '/explore/concentration'),
  page('chains', '/explore/chains'),
  page('what-if', '/explore/what-if?if=USA:-20,EU:5'),
  page('releases', '/releases'),
  page('release', '/releases/GACC-2024-annual'),
  page('release-with-expectations', '/releases/GACC-2024-11-flash'),
  page('calendar', '/calendar'),
  page('method', '/method'),
  page('api', '/api'),
  page('views', '/views', { desk: true }),
  page('account', '/account', { desk: true }),
  page('sign-in', '/desk/sign-in'),
  page('desk', '/desk', { desk: true }),
  page('desk-new', '/desk/new', { desk: true }),
  page('desk-release', '/desk/releases/GACC-2024-annual', { desk: true }),
  page('desk-calendar', '/desk/calendar', { desk: true }),
  page('desk-screens', '/desk/screens', { desk: true }),
  page('desk-layouts', '/desk/layouts', { desk: true }),
  page('desk-webhooks', '/desk/webhooks', { desk: true }),
  page('desk-events', '/desk/events', { desk: true }),
  page('desk-expectations', '/desk/expectations/GACC-2024-11-flash', { desk: true }),
  page('desk-audit', '/desk/audit', { desk: true }),
  page('desk-accounts', '/desk/accounts', { desk: true }),
  page('desk-account', '/desk/account', { desk: true }),
]

/** The newsroom's screens: desktop, 4K wall, upright wall, telephone. */
export const sizes = ['1920x1080', '3840x2160', '1080x1920', '390x844'] as const

export const themes = ['light', 'dark'] as const

export const languages = ['en', 'zh'] as const
