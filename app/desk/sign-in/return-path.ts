/** Where to go after signing in: only ever within the desk, so that a link can't send anybody elsewhere. */
export function returnPath(asked: string | undefined): string {
  return asked && /^\/desk(?:[/?][\w./?=&%-]*)?$/.test(asked) && !asked.startsWith('/desk/sign-in') ? asked : '/desk'
}
