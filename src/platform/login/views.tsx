/** The pages around logging in: who to be, what went wrong, logged out, and one's own account. */

import type { Session } from '../access/session.ts'
import { formatMoment, type Locale, words } from '../text/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  EmptyState,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Stack,
  Table,
  Tag,
  useLocale,
  type Viewer,
} from '../ui/index.ts'
import { roleLabel } from '../web/words.ts'
import type { CastMember, Introductions } from './cast.ts'
import type { LoginRefusal } from './oidc.ts'
import { ABSOLUTE_LIMIT, IDLE_LIMIT, type OpenSession } from './sessions.ts'
import { text } from './text.ts'

const useWords = () => words(text, useLocale())

/** Nobody is logged in on these pages, whoever asked for them. */
const stranger = (viewer: Viewer): Viewer => ({ ...viewer, user: null, nav: [] })

type CastPageProps = { viewer: Viewer; action: string; groups: readonly CastMember[][]; introductions: Introductions }

export function CastPage({ viewer, action, groups, introductions }: CastPageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={stranger(viewer)} title={t.castTitle} lead={t.castLead} wide>
      {groups.length === 0 ? (
        <EmptyState title={t.castEmpty} who={t.castEmptyWho} icon="people">
          {t.castEmptyWhy}
        </EmptyState>
      ) : (
        <Stack>
          {groups.map((group) => (
            <Organisation action={action} group={group} introductions={introductions} />
          ))}
          <p class="rule">{t.noPassword}</p>
        </Stack>
      )}
    </Page>
  )
}

type GroupProps = { action: string; group: readonly CastMember[]; introductions: Introductions }

function Organisation({ action, group, introductions }: GroupProps) {
  const t = useWords()
  const locale = useLocale()
  const organisation = group[0]?.organisation
  if (!organisation) return null
  return (
    <Card title={organisation.name} actions={<Tag>{t.kinds[organisation.kind]}</Tag>}>
      <Table
        caption={organisation.name}
        captionUnseen
        rows={group}
        columns={[
          { label: t.castName, cell: (member) => member.name },
          {
            label: t.castDoes,
            cell: (member) => (
              <div>
                <span class="soft">{titleOf(member, introductions, locale)}</span>
                <br />
                {introductions(member.subject)?.does[locale]}
              </div>
            ),
          },
          { label: t.castBe, cell: (member) => <Choose action={action} member={member} /> },
        ]}
      />
    </Card>
  )
}

/** The title, and the unit when the title doesn't say it. */
function titleOf(member: CastMember, introductions: Introductions, locale: Locale): string {
  const title =
    introductions(member.subject)?.title[locale] ??
    member.title ??
    member.roles.map((role) => roleLabel(role, locale)).join(', ')
  if (member.unit === null || title.toLowerCase().includes(member.unit.toLowerCase())) return title
  return `${title} · ${member.unit}`
}

function Choose({ action, member }: { action: string; member: CastMember }) {
  const t = useWords()
  const [calledBy = member.name] = member.name.split(' ')
  return (
    <Form action={action} inline label={member.name}>
      <Hidden name="user" value={member.subject} />
      <Button variant="secondary" icon="forward" small>
        {t.be(calledBy)}
      </Button>
    </Form>
  )
}

/** Says what stood in the way and whom to ask; never who the provider says it was. */
export function LoginProblemPage({
  viewer,
  problem,
  otherAccount,
}: {
  viewer: Viewer
  problem: LoginRefusal
  otherAccount?: string | undefined
}) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={stranger(viewer)} title={t.problemTitle}>
      <Stack>
        <Notice kind={problem === 'unknown-user' ? 'info' : 'warning'} title={t.problems[problem]}>
          {t.next[problem]}
        </Notice>
        <p>
          {otherAccount === undefined ? (
            <LinkButton href="/login">{t.again}</LinkButton>
          ) : (
            <LinkButton href={otherAccount}>{t.otherAccount}</LinkButton>
          )}
        </p>
      </Stack>
    </Page>
  )
}

export function LoggedOutPage({ viewer }: { viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={stranger(viewer)} title={t.loggedOut} lead={t.loggedOutLead}>
      <p>
        <LinkButton href="/login">{t.logInAgain}</LinkButton>
      </p>
    </Page>
  )
}

/** In the tab that somebody logged in in beside a form that waits. */
export function LoggedInPage({ viewer, session }: { viewer: Viewer; session: Session }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.loggedIn(session.name)} lead={t.loggedInLead}>
      <p>
        <LinkButton variant="secondary" href="/">
          {t.loggedInElse}
        </LinkButton>
      </p>
    </Page>
  )
}

/** Between our own log out and the provider's. */
export function LeavingPage({ viewer, next }: { viewer: Viewer; next: string }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={stranger(viewer)} title={t.leaving} lead={t.leavingLead}>
      <p>
        <LinkButton href={next}>{t.goOn}</LinkButton>
      </p>
    </Page>
  )
}

export function AccountPage({
  viewer,
  session,
  open,
}: {
  viewer: Viewer
  session: Session
  open: readonly OpenSession[]
}) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <Page viewer={viewer} title={t.account} lead={t.accountLead}>
      <Stack>
        <Card title={t.who}>
          <DefinitionList
            items={[
              { term: t.name, value: session.name },
              { term: t.title, value: session.title },
              { term: t.organisation, value: session.organisation.name },
              { term: t.unit, value: session.unit?.name ?? t.noUnit },
              { term: t.roles, value: session.roles.map((role) => roleLabel(role, locale)).join(', ') || t.noRoles },
            ]}
          />
          <p class="rule">{t.rolesNote}</p>
        </Card>
        <Card title={t.where}>
          <p class="soft measure">{t.whereLead(IDLE_LIMIT.minutes, ABSOLUTE_LIMIT.hours)}</p>
          <Table
            caption={t.where}
            captionUnseen
            rows={open}
            columns={[
              { label: t.device, cell: (one) => (one.here ? <Tag tone="good">{t.thisOne}</Tag> : t.another) },
              { label: t.began, cell: (one) => formatMoment(one.began, locale) },
              { label: t.seen, cell: (one) => formatMoment(one.seen, locale) },
              { label: t.until, cell: (one) => formatMoment(one.until, locale) },
            ]}
          />
          <p class="soft measure">{t.everywhereWhy}</p>
          <Form action="/logout/everywhere">
            <p>
              <Button variant="secondary" icon="log-out">
                {t.everywhere}
              </Button>
            </p>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
