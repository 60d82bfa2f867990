/** The frame of every page: head, header with menu, what has just happened, heading, content, footer. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { formatMoment } from '../text/index.ts'
import { now } from '../time/index.ts'
import { asset } from './assets.ts'
import { Patterns } from './chart/patterns.tsx'
import { PageFooter } from './footer.tsx'
import { PageHeader } from './header.tsx'
import { Notice } from './message.tsx'
import { once } from './once.tsx'
import { Breadcrumb, type Crumb } from './progress.tsx'
import { SessionEnd } from './session-end.tsx'
import { useText } from './text.ts'
import { TITLE } from './title.ts'
import { UnbrokenTitle, unbroken } from './unbroken.tsx'
import { type Scheme, type Viewer, ViewerProvider } from './viewer.tsx'

export type PageProps = {
  viewer: Viewer
  /** The heading. May name a person, since it stands on the page and not in the browser's history. */
  title: string
  /** Shown on the tab and kept in history, so it must never name a person. The heading unless given. */
  documentTitle?: string
  lead?: Child
  /** The language and direction of heading and lead, where it isn't the page's own: what a reader chose on a page for everybody. */
  spoken?: { lang: string; dir: 'ltr' | 'rtl' }
  /** What a search engine says of the page. Only what anybody may read has one; every other page asks not to be listed. */
  description?: string | undefined
  /** Buttons beside the heading. */
  actions?: Child
  breadcrumb?: readonly Crumb[]
  /** Uses the whole width, for boards and wide tables. */
  wide?: boolean
  /** Reads the page again after so many seconds, for work under way. */
  refreshSeconds?: number
  /** The same only where no script runs, for a page that otherwise moves by itself. */
  unscriptedSeconds?: number
  /** True when a form came back with errors: the tab says so first. */
  failed?: boolean
  /** More islands than the frame's own, by file name: `['bed-board']`. */
  islands?: readonly string[]
  /** Styles that its kind of page alone has: `['night']`. */
  styles?: readonly string[]
  children?: Child
}

/** Bundled out of the islands that any page can hold, see `islands/frame.ts`. */
const frameIsland = 'frame'

export function Page(props: PageProps) {
  return (
    <ViewerProvider value={props.viewer}>
      {raw('<!doctype html>')}
      <Html {...props} />
    </ViewerProvider>
  )
}

function Html(props: PageProps) {
  const { viewer } = props
  return (
    <html lang={viewer.locale} data-color-scheme={viewer.scheme}>
      <Head {...props} />
      <body>
        <Patterns />
        <PageHeader viewer={viewer} />
        <main id="main" tabindex={-1} class={props.wide ? 'wide' : undefined}>
          <Heading {...props} />
          {props.children}
        </main>
        <SessionEnd viewer={viewer} now={now()} />
        <PageFooter municipalityName={viewer.municipalityName} demo={viewer.demo} />
      </body>
    </html>
  )
}

function Head({
  viewer,
  title,
  documentTitle,
  spoken,
  description,
  refreshSeconds,
  unscriptedSeconds,
  failed,
  islands = [],
  styles = [],
}: PageProps) {
  const t = useText()
  const scripts = viewer.user ? [frameIsland, ...islands] : islands
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title lang={spoken?.lang}>
        {failed ? `${t.errorTitle}: ` : ''}
        {documentTitle ?? title} · Hemvist
      </title>
      {description ? <meta name="description" content={description} /> : <meta name="robots" content="noindex" />}
      {refreshSeconds ? <meta http-equiv="refresh" content={String(refreshSeconds)} /> : null}
      {unscriptedSeconds ? (
        <noscript>
          <meta http-equiv="refresh" content={String(unscriptedSeconds)} />
        </noscript>
      ) : null}
      <Links scheme={viewer.scheme} scripts={scripts} styles={['app', ...styles]} />
    </head>
  )
}

type Fetched = { scheme: Scheme; scripts: readonly string[]; styles: readonly string[] }

/** What the browser fetches for the page, and the colours that it begins with. */
const Links = once(({ scheme, scripts, styles }: Fetched) => (
  <>
    <meta name="color-scheme" content={scheme === 'auto' ? 'light dark' : scheme} />
    <meta name="referrer" content="same-origin" />
    <link rel="preload" href={asset('text.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
    {styles.map((name) => (
      <link rel="stylesheet" href={asset(`${name}.css`)} />
    ))}
    <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
    {scripts.map((name) => (
      <script type="module" src={asset(`${name}.js`)}></script>
    ))}
  </>
))

/** Above everything, for whoever is on call: what can't wait and nobody has taken. */
function CallingAlerts({ viewer: { calling, locale } }: Pick<PageProps, 'viewer'>) {
  const t = useText()
  return calling === undefined ? null : (
    <Notice kind="danger">
      {t.calling(calling.waiting, formatMoment(calling.since, locale))} <a href="/outreach/alerts">{t.toCalling}</a>
    </Notice>
  )
}

function Heading({ viewer, title, lead, spoken, actions, breadcrumb }: PageProps) {
  return (
    <>
      <CallingAlerts viewer={viewer} />
      {viewer.notices?.map(({ kind, text }) => (
        <Notice kind={kind} live>
          {text}
        </Notice>
      ))}
      {breadcrumb ? <Breadcrumb items={breadcrumb} /> : null}
      <div class="page-head">
        <div lang={spoken?.lang} dir={spoken?.dir}>
          <h1 id={TITLE}>
            <UnbrokenTitle title={title} />
          </h1>
          {lead ? <p class="lead">{unbroken(lead)}</p> : null}
        </div>
        {actions ? <div class="toolbar">{actions}</div> : null}
      </div>
    </>
  )
}
