/** Puts middleware around the rooms' routes: request ids, security headers, sessions, the frame of a page, and the one error handler. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from 'hono/compress'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { Session } from '../access/index.ts'
import { municipalities, reading } from '../database/index.ts'
import { isId, newId } from '../id.ts'
import { openSeals } from '../seal.ts'
import { isLocale, type Locale } from '../text/index.ts'
import { today } from '../time/index.ts'
import type { Viewer } from '../ui/index.ts'
import { assetRoutes } from './assets-route.ts'
import { type Ctx, type Env, viewer } from './context.ts'
import { answerError, FileTooLargePage, FormTooLargePage, NotFoundPage } from './errors.tsx'
import { carriesForm, formOf } from './form.ts'
import { answerOver, goesOn } from './hours-over.tsx'
import { FILE_MEGABYTES, FORM_KILOBYTES, MOST_FIELDS, parametersIn, TooManyFields } from './limits.ts'
import { logRefusal, logRequest } from './log.ts'
import { type LeftNotice, page, takeNotice } from './respond.ts'
import { roleLabel } from './words.ts'
import { requireWriter, sealedWriter, writerOf } from './writer.ts'

export type Assembly = {
  rooms: readonly Hono<Env>[]
  /** doors for other systems, by their beginning: they know who asks without a cookie, and say no in their own way */
  interfaces?: Readonly<Record<string, Hono<Env>>>
  /** who asks, from the request's cookie */
  sessionOf: (c: Ctx) => Promise<Session | null>
  /** whose session that cookie once was, also when it is over: a form that came too late is sent again as the same user only */
  lastUserOf?: (c: Ctx) => Promise<string | null>
  navigation: (session: Session | null, path: string, locale: Locale) => Viewer['nav']
  /** what somebody is shown instead of a page that doesn't exist for them, where there is something; null: nothing is */
  insteadOfNothing?: (error: Error, c: Ctx) => Promise<Response | null>
  demo: boolean
  /** the address that people use, when a proxy stands in front (HEMVIST_URL) */
  origin?: string | undefined
  /** the paths whose forms carry a file: everywhere else a body is small */
  uploads?: readonly string[]
  /** the folder of the styles, islands and fonts, where it isn't the one that is built */
  assets?: string | undefined
}

export const LOCALE_COOKIE = 'hemvist_language'
export const SCHEME_COOKIE = 'hemvist_scheme'

/** The whole web, ready to listen or to be asked by a test. */
export function assemble({
  rooms,
  interfaces = {},
  sessionOf,
  lastUserOf = async () => null,
  navigation,
  insteadOfNothing = async () => null,
  demo,
  origin,
  uploads = [],
  assets,
}: Assembly): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('requestId', newId())
    c.set('https', (origin ?? c.req.url).startsWith('https:'))
    c.set('locale', localeOf(c, null))
    c.set('session', null)
    c.set('lastUser', () => lastUserOf(c))
    c.set('strangersFrame', () => frameOf(c, null, [], demo))
    await logRequest(c, next)
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        // the page that opens without a network, and what installs it
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity: 'max-age=63072000; includeSubDomains',
    }),
  )
  app.use(async (c, next) => {
    // Pages hold personal data: no shared or disk cache keeps them. Assets say otherwise themselves.
    c.header('Cache-Control', 'no-store')
    await next()
  })
  // the same for everybody, and kept packed: nobody is asked who they are
  app.route('/', assetRoutes(assets))
  // what isn't a page, and hasn't packed itself: files, answers to other systems
  app.use(
    compress({
      threshold: 1024,
      contentTypeFilter: (type) => !type.startsWith('text/html') && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type),
    }),
  )
  // logging in changes little and must always be possible
  app.use((c, next) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.path.startsWith('/login') ? reading(next) : next(),
  )
  // before everything that a browser brings along: no cookie is read, and no form of another site's can be sent
  for (const [beginning, doors] of Object.entries(interfaces)) app.route(beginning, doors)
  // behind a proxy that takes off TLS the request says http, which is what a page that somebody put between would say too: where people use
  // https, only that address counts
  const overHttps = origin?.startsWith('https:') ?? false
  app.use(csrf({ origin: (from, c) => from === origin || (!overHttps && from === new URL(c.req.url).origin) }))
  app.use((c, next) => {
    // to look for a body makes a stream of one that isn't there
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    return (uploads.includes(c.req.path) ? notLargerThanAFile : notLargerThanAForm)(c, next)
  })
  app.use(async (c, next) => {
    if (parametersIn(c.req.url) > MOST_FIELDS) throw new TooManyFields()
    await next()
  })
  app.use(async (c, next) => {
    const session = await sessionOf(c)
    // a list goes on by a sealed key, and a form says whose it is
    if (session !== null) await openSeals()
    const locale = localeOf(c, session)
    c.set('locale', locale)
    c.set('session', session === null ? null : { ...session, ...(await keyOf(c)) })
    c.set('viewer', frameOf(c, session, navigation(session, c.req.path, locale), demo, await takeNotice(c)))
    if (session?.onCall?.works === 'over' && !goesOn(c)) return answerOver(c, session.onCall)
    if (session !== null) await requireWriter(c, session)
    await next()
  })
  for (const routes of rooms) app.route('/', routes)
  app.notFound((c) => page(c, <NotFoundPage viewer={viewer(c)} />, 404))
  app.onError(async (error, c) => {
    const instead = await insteadOfNothing(error, c)
    if (instead === null) return answerError(error, c)
    // it was asked for and not shown, as to everybody else
    await logRefusal(c, 'notFound')
    return instead
  })
  return app
}

const notLargerThanAFile = bodyLimit({
  maxSize: FILE_MEGABYTES * 1024 * 1024,
  onError: (c: Ctx) => page(c, <FileTooLargePage viewer={viewer(c)} />, 413),
})

const notLargerThanAForm = bodyLimit({
  maxSize: FORM_KILOBYTES * 1024,
  onError: (c: Ctx) => page(c, <FormTooLargePage viewer={viewer(c)} />, 413),
})

async function keyOf(c: Ctx): Promise<{ requestKey?: string }> {
  if (!carriesForm(c)) return {}
  const key = (await formOf(c)).get('_key')
  return typeof key === 'string' && isId(key) ? { requestKey: key } : {}
}

function localeOf(c: Ctx, session: Session | null): Locale {
  if (session) return session.locale
  const chosen = getCookie(c, LOCALE_COOKIE)
  if (chosen !== undefined && isLocale(chosen)) return chosen
  return /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'sv'
}

function frameOf(
  c: Ctx,
  session: Session | null,
  nav: Viewer['nav'],
  demo: boolean,
  notice: LeftNotice | null = null,
): Viewer {
  const locale = localeOf(c, session)
  const scheme = session?.scheme ?? getCookie(c, SCHEME_COOKIE)
  const url = new URL(c.req.url)
  return {
    locale,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    user: session && {
      name: session.name,
      organisation: session.organisation.name,
      roleLabel: session.title ?? session.roles.map((role) => roleLabel(role, locale)).join(', '),
    },
    today: today(),
    path: url.pathname + url.search,
    demo,
    municipalityName: municipalities().find((m) => m.code === session?.municipality)?.name ?? '',
    nav,
    ...(session === null ? {} : { writer: sealedWriter(writerOf(session)), sessionEnds: session.endsAt }),
    notices: notice === null ? [] : [notice],
    ...(session?.onCall?.works === 'now' ? { calling: session.onCall.calling } : {}),
  }
}
