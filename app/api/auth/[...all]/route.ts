import { auth } from '#server/accounts/auth.ts'

// What the browser may ask of better-auth. Everything else it offers (its admin calls above all) happens in server/accounts,
// where it is audited: a path that an upgrade adds is shut until it is named here.
const OPEN = new Set(['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/get-session'])

function answer(request: Request): Promise<Response> | Response {
  if (!OPEN.has(new URL(request.url).pathname)) return Response.json({ message: 'not found' }, { status: 404 })
  return auth().handler(request)
}

export { answer as GET, answer as POST }
