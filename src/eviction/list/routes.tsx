/** By hand: what is sought may be a name, and so it is sent and stands in no address. /evictions: clocks soonest first, what came in, what has ended. */

import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  FileLinks,
  Form,
  type FormState,
  LinkButton,
  Page,
  Pager,
  Stack,
  TextField,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  type Ctx,
  fileQuery,
  page,
  pageKey,
  pageOf,
  readForm,
  room,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as roomText } from '../text.ts'
import { askedOf, seesUnit, usuallyShown, whoseCodes } from './asked.ts'
import { listFiles } from './files.ts'
import { Inbox, type InboxData, loadInbox } from './inbox.tsx'
import {
  type EndedMatter,
  endedKey,
  endedMatters,
  type Filter,
  keyOf,
  type ListedMatter,
  matterByNumber,
  mattersToDo,
} from './queries.ts'
import { StageFilter } from './stage-filter.tsx'
import { text } from './text.ts'
import { EndedTable, MatterClocks } from './views.tsx'

const PAGE_SIZE = 25

type Shown<T> = { rows: T[]; nextHref: string | undefined; firstHref: string | undefined }
type Props = {
  viewer: Viewer
  session: Session
  form: FormState
  filter: Filter
  /** the list as files, for those who may take them */
  files?: Child
}

export const listRoutes = room()
  .route('/', listFiles)
  .get('/evictions', async (c) => {
    const session = signedIn(c)
    const { filter, form, ended: isEnded } = askedOf(c, session)
    const of = words(roomText, session.locale).matters
    const files = mayDo(session, 'readAll') ? <FileLinks href="/evictions" query={fileQuery(c)} of={of} /> : null
    const props = { viewer: viewer(c), session, form, filter, files }
    return isEnded ? ended(c, props) : running(c, props)
  })
  // what is written in the box may be anything, a name too: it is sent, and stands in no address
  .post('/evictions/find', async (c) => {
    const session = withoutKey(signedIn(c))
    requireMay(session, 'read')
    const form = await readForm(c, z.object({ q: textField(40) }))
    const id = form.ok ? await asUser(session, (tx) => matterByNumber(tx, form.value.q)) : null
    if (id !== null) return c.redirect(`/evictions/${id}`, 303)
    const problem = { field: 'q', message: words(text, session.locale).notFound(String(form.state.typed.q ?? '')) }
    const state = form.ok ? withProblems(form.state, [problem]) : form.state
    const filter = { whose: usuallyShown(session), stage: null }
    return running(c, { viewer: viewer(c), session, form: state, filter }, 422)
  })

async function running(c: Ctx, props: Props, status: 200 | 422 = 200) {
  const { rows, inbox } = await asUser(props.session, async (tx) => ({
    rows: await mattersToDo(tx, props.session, props.filter, PAGE_SIZE, pageKey(c, 3)),
    inbox: c.req.query('after') === undefined ? await loadInbox(tx, props.session) : null,
  }))
  return page(c, <RunningPage {...props} shown={pageOf(c, rows, PAGE_SIZE, keyOf)} inbox={inbox} />, status)
}

async function ended(c: Ctx, props: Props) {
  const rows = await asUser(props.session, (tx) =>
    endedMatters(
      tx,
      props.session,
      props.filter.whose === 'mine' && !seesUnit(props.session),
      PAGE_SIZE,
      pageKey(c, 2),
    ),
  )
  const shown = pageOf(c, rows, PAGE_SIZE, endedKey)
  return page(c, <EndedPage {...props} shown={shown} />)
}

function RunningPage({ shown, inbox, ...props }: Props & { shown: Shown<ListedMatter>; inbox: InboxData | null }) {
  const { viewer, session, filter } = props
  const t = words(text, viewer.locale)
  return (
    <ListFrame {...props} lead={t.lead} current={filter.whose}>
      {inbox === null ? null : <Inbox data={inbox} />}
      <Card title={t.clocks} actions={props.files}>
        <StageFilter {...props} />
        <MatterClocks
          viewer={viewer}
          rows={shown.rows}
          empty={
            <EmptyState
              title={filter.whose === 'mine' ? t.noneMine : t.none}
              who={t.whoOpens}
              icon="key"
              action={mayDo(session, 'open') ? <OpenLink label={t.open} secondary /> : undefined}
            >
              {t.noneWhat}
            </EmptyState>
          }
        />
        <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
      </Card>
    </ListFrame>
  )
}

function EndedPage({ shown, ...props }: Props & { shown: Shown<EndedMatter> }) {
  const t = words(text, props.viewer.locale)
  return (
    <ListFrame {...props} lead={t.leadEnded} current="ended">
      <Card title={t.ended} actions={props.files}>
        <EndedTable rows={shown.rows} />
        <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
      </Card>
    </ListFrame>
  )
}

type FrameProps = Props & {
  lead: string
  current: Filter['whose'] | 'ended'
  children: Parameters<typeof Stack>[0]['children']
}

function ListFrame({ viewer, session, form, lead, current, children }: FrameProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={words(roomText, viewer.locale).matters}
      lead={lead}
      wide
      failed={form.problems.length > 0}
      actions={mayDo(session, 'open') ? <OpenLink label={t.open} /> : null}
    >
      <ErrorSummary state={form} />
      <Stack>
        <Tabs viewer={viewer} session={session} current={current} />
        {children}
        <Card tinted>
          <Form action="/evictions/find" state={form} inline label={t.search}>
            <TextField name="q" label={t.search} hint={t.searchHint} width="short" required maxlength={40} />
            <Button variant="secondary" icon="search">
              {t.find}
            </Button>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

function OpenLink({ label, secondary = false }: { label: string; secondary?: boolean }) {
  return (
    <LinkButton href="/evictions/new" icon="add" variant={secondary ? 'secondary' : 'primary'}>
      {label}
    </LinkButton>
  )
}

const beside = [
  { verb: 'work', href: '/eviction-notices', icon: 'alert', label: 'notices' },
  { verb: 'delegate', href: '/delegations', icon: 'decision', label: 'delegations' },
  { verb: 'figures', href: '/figures/evictions', icon: 'chart', label: 'figures' },
] as const

function Tabs({ viewer, session, current }: { viewer: Viewer; session: Session; current: FrameProps['current'] }) {
  const t = words(text, viewer.locale)
  const manager = mayDo(session, 'readAll')
  const whose = seesUnit(session) ? whoseCodes : (['mine'] as const)
  const tabs = [
    ...whose.map((code) => ({
      code,
      href: `/evictions?whose=${code}`,
      label: code === 'unit' && manager ? t.wholeMunicipality : t.whose[code],
    })),
    { code: 'ended', href: '/evictions?state=ended', label: t.ended },
  ]
  return (
    <nav aria-label={t.which}>
      <Toolbar>
        {tabs.map(({ code, href, label }) => (
          <a
            href={href}
            class="ds-button small"
            {...(code === current ? { 'aria-current': 'page' } : { 'data-variant': 'secondary' })}
          >
            {label}
          </a>
        ))}
        {beside
          .filter(({ verb }) => mayDo(session, verb))
          .map(({ href, icon, label }) => (
            <LinkButton href={href} small variant="quiet" icon={icon}>
              {t[label]}
            </LinkButton>
          ))}
      </Toolbar>
    </nav>
  )
}
