/** By hand: what is done here begins and ends the login itself. Logging in and out, and one's own account. */

import { now } from '../time/index.ts'
import { type Ctx, ownPath, page, room, signedIn, viewer } from '../web/index.ts'
import { castRoutes } from './cast-routes.tsx'
import { begunHere, clearToken, forgetBegun, readToken, rememberBegun, writeToken } from './cookie.ts'
import { beginLogin, finishLogin, type LoginRefusal, providerLogout } from './oidc.ts'
import { endAllSessions, endSession, openSessions } from './sessions.ts'
import { settingsRoutes } from './settings-routes.ts'
import { isLoopback, loginSetup } from './setup.ts'
import { AccountPage, LeavingPage, LoggedInPage, LoggedOutPage, LoginProblemPage } from './views.tsx'

const statusOf = {
  'not-set-up': 503,
  unreachable: 503,
  'not-begun': 400,
  'provider-refused': 400,
  'unknown-user': 403,
} as const satisfies Record<LoginRefusal, number>

/** What went wrong. Somebody whom we don't know is offered a way to log out there, or the provider would send the same person back at once. */
async function problemPage(c: Ctx, problem: LoginRefusal): Promise<Response> {
  const otherAccount = problem === 'unknown-user' ? (await providerLogout(null))?.href : undefined
  return page(
    c,
    <LoginProblemPage viewer={viewer(c)} problem={problem} otherAccount={otherAccount} />,
    statusOf[problem],
  )
}

/** On one's own machine `localhost` and `127.0.0.1` are the same place with different cookies: the login goes on where it will come back. */
function atOurName(c: Ctx): URL | null {
  const { base } = loginSetup()
  const asked = new URL(c.req.url)
  if (base.port === '' || asked.host === base.host || !isLoopback(base) || !isLoopback(asked)) return null
  return new URL(asked.pathname + asked.search, base)
}

/** On to the provider's own log out, where there is one. */
async function leave(c: Ctx, idToken: string | null): Promise<Response> {
  clearToken(c)
  // pages that the browser kept go, too. Not cookies: that would reach other services of the same municipality's domain. Nor storage: what was written
  // without a network and waits there is sealed, and would be lost (decision 085); nothing else is kept in it
  c.header('Clear-Site-Data', '"cache"')
  const next = await providerLogout(idToken)
  if (next === null) return c.redirect('/logged-out', 303)
  if (next.origin === loginSetup().base.origin) return c.redirect(next.href, 303)
  // A form of ours may only lead to ourselves (the policy's form-action), so the way to another site is a page that moves on by itself.
  c.header('Refresh', `0; url=${next.href}`)
  return page(c, <LeavingPage viewer={viewer(c)} next={next.href} />)
}

const doors = room()
  .get('/login', async (c) => {
    const to = ownPath(c.req.query('to'))
    if (c.get('session') !== null) return c.redirect(to, 303)
    const ourName = atOurName(c)
    if (ourName !== null) return c.redirect(ourName.href, 303)
    const begun = await beginLogin(to)
    if (!begun.ok) return problemPage(c, begun.reason)
    await rememberBegun(c, begun.value.flow)
    return c.redirect(begun.value.url, 303)
  })
  .get('/login/callback', async (c) => {
    const finished = await finishLogin(new URL(c.req.url).search, await begunHere(c))
    if (!finished.ok) return problemPage(c, finished.reason)
    // a session that the browser still carried ends: nobody is two people in one browser
    const before = readToken(c)
    if (before !== null) await endSession(before)
    forgetBegun(c)
    writeToken(c, finished.value.token)
    return c.redirect(finished.value.to, 303)
  })
  .get('/login/failed', (c) => problemPage(c, 'provider-refused'))
  .post('/logout', async (c) => {
    const token = readToken(c)
    return leave(c, token === null ? null : (await endSession(token)).idToken)
  })
  .post('/logout/everywhere', async (c) => {
    const session = signedIn(c)
    const token = readToken(c)
    const ended = token === null ? null : await endSession(token)
    await endAllSessions(session.userId)
    return leave(c, ended?.idToken ?? null)
  })
  .get('/logged-out', (c) => page(c, <LoggedOutPage viewer={viewer(c)} />))
  .get('/logged-in', (c) => page(c, <LoggedInPage viewer={viewer(c)} session={signedIn(c)} />))
  // asking is staying: the session has been touched on the way here
  .post('/account/stay', (c) => {
    const { endsAt } = signedIn(c)
    return c.json({ seconds: endsAt === undefined ? 0 : Math.floor(now().until(endsAt).total('seconds')) })
  })
  .get('/account', async (c) => {
    const session = signedIn(c)
    const open = await openSessions(session.userId, readToken(c))
    return page(c, <AccountPage viewer={viewer(c)} session={session} open={open} />)
  })

/** All of it: the doors, the stand-in's cast, one's own settings. */
export const loginRoutes = room().route('/', doors).route('/', castRoutes).route('/', settingsRoutes)
