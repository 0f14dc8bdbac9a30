/**
 * Who may come through a door of the product: `public`, everybody; `open`, whoever is not signed in, too, since it lets in or out;
 * `owner`, everybody signed in, for their own account; `account`, the same, but for who owes a second factor; `desk`, any role but
 * reader; else that role.
 */
export type MayCome = 'public' | 'open' | 'owner' | 'account' | 'desk' | 'editor' | 'approver' | 'admin'

/** Every page and route, by its path in `app/`. One that is not here fails the tests that list them by machine. */
export const ROUTES: Readonly<Record<string, MayCome>> = {
  '/': 'public',
  '/calendar': 'public',
  '/corrections': 'public',
  '/explore': 'public',
  '/explore/ask': 'public',
  '/explore/chains': 'public',
  '/explore/chains/figures.csv': 'public',
  '/explore/concentration': 'public',
  '/explore/concentration/figures.csv': 'public',
  '/explore/revisions': 'public',
  '/explore/revisions/figures.csv': 'public',
  '/explore/what-if': 'public',
  '/explore/what-if/apply': 'public',
  '/explore/what-if/figures.csv': 'public',
  '/explore.csv': 'public',
  '/explore.json': 'public',
  '/explore.png': 'public',
  '/explore.svg': 'public',
  '/explore.xlsx': 'public',
  '/method': 'public',
  '/releases': 'public',
  '/releases/[code]': 'public',
  '/sources/[sha256]': 'public',
  '/sources/[sha256]/file': 'public',
  '/wall': 'public',
  '/wall/lower-third': 'public',
  '/wall/screen': 'public',
  '/wall/screen/orders': 'public',
  '/api/v1/events': 'public',
  '/api/v1/log': 'public',
  '/api/v1/observations': 'public',
  '/api/v1/releases': 'public',
  '/api/v1/releases/[code]': 'public',
  '/api/v1/series': 'public',
  '/account': 'account',
  '/views': 'account',
  '/views/[id]': 'account',
  '/views/news': 'account',
  '/api/auth/[...all]': 'open',
  '/desk/sign-in': 'open',
  '/desk/link/[token]': 'open',
  '/desk': 'desk',
  '/desk/account': 'desk',
  '/desk/accounts': 'admin',
  '/desk/audit': 'desk',
  '/desk/audit/export': 'admin',
  '/desk/calendar': 'desk',
  '/desk/events': 'desk',
  '/desk/expectations': 'desk',
  '/desk/expectations/[code]': 'desk',
  '/desk/flash': 'desk',
  '/desk/flash/[code]': 'desk',
  '/desk/import': 'editor',
  '/desk/new': 'editor',
  '/desk/rehearsal': 'desk',
  '/desk/releases/[code]': 'desk',
  '/desk/releases/[code]/changes': 'desk',
  '/desk/releases/[code]/preview': 'desk',
  '/desk/screens': 'desk',
  '/desk/screens/dark': 'desk',
}

/** Every server action, by its file and name. */
export const ACTIONS: Readonly<Record<string, Readonly<Record<string, MayCome>>>> = {
  'app/views/actions.ts': {
    addAlert: 'account',
    deleteView: 'account',
    markSeen: 'account',
    removeAlert: 'account',
    renameView: 'account',
    restoreView: 'account',
    saveView: 'account',
  },
  'app/desk/actions.ts': { signOut: 'open' },
  'app/desk/sign-in/actions.ts': { signIn: 'open' },
  'app/desk/link/[token]/actions.ts': { choosePassword: 'open' },
  'app/desk/account/actions.ts': {
    beginSecondFactor: 'owner',
    changePassword: 'owner',
    confirmSecondFactor: 'owner',
    endOtherSessions: 'owner',
    endSession: 'owner',
    giveUpSecondFactor: 'owner',
    renewRecoveryCodes: 'owner',
  },
  'app/desk/accounts/actions.ts': {
    endSessions: 'admin',
    invite: 'admin',
    removeSecondFactor: 'admin',
    resetPassword: 'admin',
    setDisabled: 'admin',
    setFourEyes: 'admin',
    setRoles: 'admin',
    unlock: 'admin',
  },
  'app/desk/calendar/actions.ts': { announce: 'editor', change: 'editor' },
  'app/desk/events/actions.ts': { change: 'editor', note: 'editor', withdraw: 'editor' },
  'app/desk/expectations/[code]/actions.ts': { setExpectations: 'editor' },
  'app/desk/flash/actions.ts': { beginFlash: 'editor', confirm: 'approver' },
  'app/desk/import/actions.ts': {
    forget: 'editor',
    leave: 'editor',
    read: 'editor',
    take: 'editor',
    watch: 'editor',
  },
  'app/desk/new/actions.ts': { createDraft: 'editor' },
  'app/desk/rehearsal/actions.ts': { endRehearsal: 'approver', startRehearsal: 'approver' },
  'app/desk/screens/actions.ts': {
    change: 'admin',
    forget: 'admin',
    identify: 'admin',
    register: 'admin',
    reload: 'admin',
  },
  'app/desk/releases/[code]/actions.ts': {
    approve: 'approver',
    askReceipt: 'desk',
    deleteDraft: 'editor',
    hold: 'editor',
    letGo: 'approver',
    preview: 'desk',
    recall: 'editor',
    sendBack: 'approver',
    setHeadline: 'editor',
    setSource: 'editor',
    startAddition: 'editor',
    startAmendment: 'editor',
    submit: 'editor',
    type: 'editor',
  },
}

export type Visitor = 'nobody' | 'reader' | 'editor' | 'approver' | 'admin'
export const VISITORS: readonly Visitor[] = ['nobody', 'reader', 'editor', 'approver', 'admin']

/** What each visitor, who holds that one role, may: written out, so that no rule of the product is asked about itself. */
const PASSES: Record<Visitor, readonly MayCome[]> = {
  nobody: ['public', 'open'],
  reader: ['public', 'open', 'owner', 'account'],
  editor: ['public', 'open', 'owner', 'account', 'desk', 'editor'],
  approver: ['public', 'open', 'owner', 'account', 'desk', 'editor', 'approver'],
  admin: ['public', 'open', 'owner', 'account', 'desk', 'admin'],
}

export function passes(visitor: Visitor, door: MayCome): boolean {
  return PASSES[visitor].includes(door)
}
