/** The one error handler, and the pages it shows. Never a stack, a query or anything that somebody typed. */

import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import { NotFound, withoutKey } from '../access/index.ts'
import { AlreadyDone, DatabaseAway, isUnkeepable } from '../database/index.ts'
import { formatNumber, words } from '../text/index.ts'
import { LinkButton, Notice, Page, type Viewer } from '../ui/index.ts'
import { type Ctx, NotSignedIn, viewer as viewerOf } from './context.ts'
import { GivenBack, sentIn } from './given-back.tsx'
import { FILE_MEGABYTES, FORM_KILOBYTES, MOST_FIELDS, TooManyFields } from './limits.ts'
import { logFailure, logRefusal } from './log.ts'
import { answerNotSignedIn, answerNotWriter } from './not-sent.tsx'
import { safePath } from './own-path.ts'
import { page, seeOther } from './respond.ts'
import { webText } from './words.ts'
import { NotWriter } from './writer.ts'

/** Turns what a route threw into a page. Only bugs end up in the last branch, and they are logged by their kind and place. */
export async function answerError(error: Error, c: Ctx): Promise<Response> {
  const locale = c.get('locale')
  const t = words(webText, locale ?? 'sv')
  const viewer = viewerOf(c)
  if (error instanceof NotFound) {
    await logRefusal(c, 'notFound')
    return page(c, <NotFoundPage viewer={viewer} />, 404)
  }
  if (error instanceof NotSignedIn) return answerNotSignedIn(c)
  if (error instanceof NotWriter) return answerNotWriter(error, c)
  if (error instanceof AlreadyDone) {
    const session = c.get('session')
    if (session) c.set('session', withoutKey(session))
    const to = error.location ?? cameFrom(c)
    // a form's own address may have nothing to show
    if (to === null) return page(c, <ErrorPage viewer={viewer} title={t.sentBefore} lead={t.sentBeforeLead} />)
    return seeOther(c, to, t.sentBefore)
  }
  if (error instanceof DatabaseAway) return answerAway(error, c)
  if (error instanceof TooManyFields) return page(c, <TooManyFieldsPage viewer={viewer} />, 413)
  if (error instanceof HTTPException && error.status === 403) {
    await logRefusal(c, 'forbidden')
    return page(c, <ErrorPage viewer={viewer} title={t.refused} lead={t.refusedLead} next={t.refusedNext} />, 403)
  }
  if (error instanceof HTTPException && error.status < 500)
    return page(c, <ErrorPage viewer={viewer} title={t.unreadable} lead={t.unreadableLead} next={t.refusedNext} />, 400)
  logFailure(c, error)
  const sent = await sentIn(c)
  // the floor beneath the fields' own checks: the database would not keep a value, and trying again would not help
  if (isUnkeepable(error))
    return page(
      c,
      <ErrorPage viewer={viewer} title={t.unkept} lead={t.unkeptLead} next={t.unkeptNext}>
        {sent === null ? null : <GivenBack sent={sent} submit={t.sendAgain} />}
      </ErrorPage>,
      422,
    )
  return page(
    c,
    <ErrorPage viewer={viewer} title={t.failed} lead={t.failedLead} next={t.failedNext(c.get('requestId'))}>
      {sent === null ? null : <GivenBack sent={sent} submit={t.sendAgain} before={<p>{t.sendItAgain}</p>} />}
    </ErrorPage>,
    500,
  )
}

/** Seconds after which to ask again. */
const BACK_SOON = 5

/** The database is away or busy: a page that was asked for comes by itself when it can, a form is given back with all that was typed. */
async function answerAway(error: DatabaseAway, c: Ctx): Promise<Response> {
  logFailure(c, error)
  const t = words(webText, c.get('locale') ?? 'sv')
  const viewer = viewerOf(c)
  const sent = await sentIn(c)
  const url = new URL(c.req.url)
  c.header('Retry-After', String(BACK_SOON))
  const { title, lead } = t.databaseAway[error.kind]
  return page(
    c,
    <Page viewer={viewer} title={title} lead={lead} {...(c.req.method === 'GET' ? { refreshSeconds: BACK_SOON } : {})}>
      {c.req.method === 'GET' ? (
        <p>
          {t.comesByItself} <a href={url.pathname + url.search}>{t.tryAgain}</a>
        </p>
      ) : (
        <Notice kind="warning">{t.sendItAgain}</Notice>
      )}
      {sent === null ? null : <GivenBack sent={sent} submit={t.sendAgain} />}
    </Page>,
    503,
  )
}

/** The page of our own where the form stood: many a form's own address has nothing to show. */
function cameFrom(c: Ctx): string | null {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === new URL(c.req.url).host ? safePath(pathname + search) : null
}

export function NotFoundPage({ viewer }: { viewer: Viewer }) {
  const t = words(webText, viewer.locale)
  return <ErrorPage viewer={viewer} title={t.notFound} lead={t.notFoundLead} next={t.notFoundNext} />
}

export function FileTooLargePage({ viewer }: { viewer: Viewer }) {
  const t = words(webText, viewer.locale)
  return <ErrorPage viewer={viewer} title={t.tooLarge} lead={t.tooLargeLead(FILE_MEGABYTES)} next={t.tooLargeNext} />
}

export function FormTooLargePage({ viewer }: { viewer: Viewer }) {
  const t = words(webText, viewer.locale)
  return <ErrorPage viewer={viewer} title={t.tooMuch} lead={t.tooMuchLead(FORM_KILOBYTES)} next={t.tooMuchNext} />
}

function TooManyFieldsPage({ viewer }: { viewer: Viewer }) {
  const t = words(webText, viewer.locale)
  return (
    <ErrorPage
      viewer={viewer}
      title={t.tooMuch}
      lead={t.tooManyFieldsLead(formatNumber(MOST_FIELDS, viewer.locale))}
      next={t.tooMuchNext}
    />
  )
}

type ErrorPageProps = { viewer: Viewer; title: string; lead: string; next?: string; children?: Child }

function ErrorPage({ viewer, title, lead, next, children }: ErrorPageProps) {
  return (
    <Page viewer={viewer} title={title} lead={lead}>
      {next === undefined ? null : <p>{next}</p>}
      {children}
      <p>
        <LinkButton href="/">{words(webText, viewer.locale).home}</LinkButton>
      </p>
    </Page>
  )
}
