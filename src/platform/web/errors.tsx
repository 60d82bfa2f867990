/** The one error handler, and the pages it shows. Never a stack, a query or anything that somebody typed. */

import { HTTPException } from 'hono/http-exception'
import { NotFound, withoutKey } from '../access/index.ts'
import { AlreadyDone } from '../database/index.ts'
import { words } from '../text/index.ts'
import { LinkButton, Page, type Viewer } from '../ui/index.ts'
import { type Ctx, NotSignedIn } from './context.ts'
import { logFailure } from './log.ts'
import { page, seeOther } from './respond.ts'
import { webText } from './words.ts'

/** Turns what a route threw into a page. Only bugs end up in the last branch, and they are logged by their kind and place. */
export async function answerError(error: Error, c: Ctx): Promise<Response> {
  const locale = c.get('locale')
  const t = words(webText, locale ?? 'sv')
  const viewer = c.get('viewer')
  if (error instanceof NotFound) return page(c, <NotFoundPage viewer={viewer} />, 404)
  if (error instanceof NotSignedIn) {
    const url = new URL(c.req.url)
    return c.redirect(`/login?to=${encodeURIComponent(c.req.method === 'GET' ? url.pathname + url.search : '/')}`, 303)
  }
  if (error instanceof AlreadyDone) {
    const session = c.get('session')
    if (session) c.set('session', withoutKey(session))
    return seeOther(c, error.location ?? cameFrom(c) ?? c.req.path, t.sentBefore)
  }
  if (error instanceof HTTPException && error.status === 403)
    return page(c, <ErrorPage viewer={viewer} title={t.refused} lead={t.refusedLead} next={t.refusedNext} />, 403)
  if (error instanceof HTTPException && error.status < 500)
    return page(c, <ErrorPage viewer={viewer} title={t.unreadable} lead={t.unreadableLead} next={t.refusedNext} />, 400)
  logFailure(c, error)
  return page(
    c,
    <ErrorPage viewer={viewer} title={t.failed} lead={t.failedLead} next={t.failedNext(c.get('requestId'))} />,
    500,
  )
}

/** The page of our own where the form stood: many a form's own address has nothing to show. */
function cameFrom(c: Ctx): string | null {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === new URL(c.req.url).host ? pathname + search : null
}

export function NotFoundPage({ viewer }: { viewer: Viewer }) {
  const t = words(webText, viewer.locale)
  return <ErrorPage viewer={viewer} title={t.notFound} lead={t.notFoundLead} next={t.notFoundNext} />
}

export function TooLargePage({ viewer, megabytes }: { viewer: Viewer; megabytes: number }) {
  const t = words(webText, viewer.locale)
  return <ErrorPage viewer={viewer} title={t.tooLarge} lead={t.tooLargeLead(megabytes)} next={t.tooLargeNext} />
}

function ErrorPage({ viewer, title, lead, next }: { viewer: Viewer; title: string; lead: string; next: string }) {
  return (
    <Page viewer={viewer} title={title} lead={lead}>
      <p>{next}</p>
      <p>
        <LinkButton href="/">{words(webText, viewer.locale).home}</LinkButton>
      </p>
    </Page>
  )
}
