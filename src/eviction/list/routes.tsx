/** /evictions: every clock that runs, soonest first; what has come in and belongs to no matter yet; matters that have ended. */

import { z } from 'zod'
import { stages } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Page,
  Pager,
  Stack,
  TextField,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  type Ctx,
  optionalChoice,
  optionalText,
  page,
  pageKey,
  pageOf,
  readQuery,
  room,
  seeOther,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as roomText } from '../text.ts'
import { Inbox, type InboxData, loadInbox } from './inbox.tsx'
import {
  type EndedMatter,
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

const whoseCodes = ['mine', 'unit', 'nobodys'] as const
const query = z.object({
  whose: optionalChoice(whoseCodes),
  stage: optionalChoice(stages),
  state: optionalChoice(['running', 'ended']),
  q: optionalText(40),
})

type Shown<T> = { rows: T[]; nextHref: string | undefined; firstHref: string | undefined }
type Props = {
  viewer: Viewer
  session: Session
  form: FormState
  filter: Filter
  notFound: string | null
}

/** Who sees more than their own: the unit's officers, and managers. */
const seesUnit = (session: Session) => mayDo(session, 'readUnit')

export const listRoutes = room().get('/evictions', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'read')
  const read = readQuery(c, query)
  const asked = read.ok ? read.value : { whose: null, stage: null, state: null, q: null }
  if (asked.q !== null) {
    const number = asked.q
    const id = await asUser(session, (tx) => matterByNumber(tx, number))
    if (id !== null) return seeOther(c, `/evictions/${id}`)
  }
  const usual = mayDo(session, 'readAll') ? 'unit' : 'mine'
  const whose = seesUnit(session) ? (asked.whose ?? usual) : 'mine'
  const props = {
    viewer: viewer(c),
    session,
    form: read.state,
    filter: { whose, stage: asked.stage },
    notFound: asked.q,
  } as const
  return asked.state === 'ended' ? ended(c, props) : running(c, props)
})

async function running(c: Ctx, props: Props) {
  const { rows, inbox } = await asUser(props.session, async (tx) => ({
    rows: await mattersToDo(tx, props.session, props.filter, PAGE_SIZE, pageKey(c, 3)),
    inbox: c.req.query('after') === undefined ? await loadInbox(tx, props.session) : null,
  }))
  return page(c, <RunningPage {...props} shown={pageOf(c, rows, PAGE_SIZE, keyOf)} inbox={inbox} />)
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
  const shown = pageOf(c, rows, PAGE_SIZE, (row) => [row.endedOn.toString(), row.id])
  return page(c, <EndedPage {...props} shown={shown} />)
}

function RunningPage({ shown, inbox, ...props }: Props & { shown: Shown<ListedMatter>; inbox: InboxData | null }) {
  const { viewer, session, filter } = props
  const t = words(text, viewer.locale)
  return (
    <ListFrame {...props} lead={t.lead} current={filter.whose}>
      {inbox === null ? null : <Inbox data={inbox} />}
      <Card title={t.clocks}>
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
      <Card title={t.ended}>
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

function ListFrame({ viewer, session, form, notFound, lead, current, children }: FrameProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={words(roomText, viewer.locale).matters}
      lead={lead}
      wide
      actions={mayDo(session, 'open') ? <OpenLink label={t.open} /> : null}
    >
      <Stack>
        {notFound === null ? null : <Notice kind="warning" title={t.notFound(notFound)} live />}
        <Tabs viewer={viewer} session={session} current={current} />
        {children}
        <Card tinted>
          <Form method="get" action="/evictions" state={form} inline label={t.search}>
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
