/** The list of users as a page: a search, a filter, and a row for each. */

import type { Role } from '../../platform/access/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Page,
  Pager,
  Select,
  Stack,
  Table,
  Tag,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { roleLabel } from '../../platform/web/index.ts'
import type { ListedOrganisation } from '../organisation/queries.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { addingUser } from './adding.tsx'
import type { ListedUser, UserFilter } from './queries.ts'
import { text } from './text.ts'

type ListProps = {
  viewer: Viewer
  shown: { rows: readonly ListedUser[]; nextHref: string | undefined; firstHref: string | undefined }
  filter: UserFilter
  form: FormState
  search: FormState
  organisations: readonly ListedOrganisation[]
  roles: readonly Role[]
  may: { add: boolean; everywhere: boolean }
  /** the organisation of whoever looks */
  own: string
  /** the organisation that somebody is added to */
  to: string
  /** a search that isn't kept any longer */
  gone?: boolean
}

export function UsersPage({ viewer, shown, search, may, own, to, gone = false, ...rest }: ListProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { called } = rest.filter
  const add = may.add ? (
    <LinkButton href={addingUser.path({ id: to })} icon="add">
      {t.add}
    </LinkButton>
  ) : null
  return (
    <Page
      viewer={viewer}
      title={words(shared, locale).users}
      lead={may.everywhere ? t.lead : t.leadOwn(own)}
      actions={add}
      failed={search.problems.length > 0}
    >
      <Stack>
        <Tabs viewer={viewer} here="/users" />
        <ErrorSummary state={search} />
        {gone ? <Notice kind="info">{t.searchGone}</Notice> : null}
        <Card>
          <Form action="/users/search" state={search} inline label={t.searchBox}>
            <TextField name="called" label={t.called} required maxlength={100} autocomplete="off" width="medium" />
            <Button variant="secondary" icon="search">
              {t.search}
            </Button>
          </Form>
          {called === null ? <Filter viewer={viewer} {...rest} everywhere={may.everywhere} /> : null}
        </Card>
        <Card {...(called === null ? {} : { title: t.found(called) })}>
          <Table
            caption={words(shared, locale).users}
            captionUnseen
            rows={shown.rows}
            columns={[
              { label: t.name, names: true, cell: (one) => <a href={`/users/${one.id}`}>{one.name}</a> },
              { label: t.title, cell: (one) => one.title ?? '' },
              ...(may.everywhere ? [{ label: t.organisation, cell: (one: ListedUser) => one.organisation }] : []),
              { label: t.unit, cell: (one) => one.unit ?? '' },
              { label: t.roles, cell: (one) => <Roles viewer={viewer} user={one} /> },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="people" action={add}>
                {t.noneWhat}
              </EmptyState>
            }
          />
          <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
          {called === null ? null : (
            <p>
              <a href="/users">{t.everybody}</a>
            </p>
          )}
        </Card>
      </Stack>
    </Page>
  )
}

function Roles({ viewer: { locale }, user }: { viewer: Viewer; user: ListedUser }) {
  const t = words(text, locale)
  if (user.left) return <Tag>{t.left}</Tag>
  if (user.roles.length === 0) return <Tag tone="soon">{t.noRoles}</Tag>
  return <>{user.roles.map((role) => roleLabel(role, locale)).join(', ')}</>
}

type FilterProps = Pick<ListProps, 'viewer' | 'filter' | 'form' | 'organisations' | 'roles'> & { everywhere: boolean }

function Filter({ viewer: { locale }, filter, form, organisations, roles, everywhere }: FilterProps) {
  const t = words(text, locale)
  return (
    <filter-form>
      <Form method="get" action="/users" state={form} inline label={t.filter}>
        {everywhere ? (
          <Select
            name="organisation"
            label={t.organisation}
            empty={t.allOrganisations}
            value={filter.organisation ?? ''}
            choices={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        ) : null}
        {roles.length > 1 ? (
          <Select
            name="role"
            label={t.role}
            empty={t.allRoles}
            value={filter.role ?? ''}
            choices={roles.map((role) => ({ value: role, label: roleLabel(role, locale) }))}
            required
          />
        ) : null}
        <Select
          name="which"
          label={t.which}
          empty={false}
          value={filter.left ? 'left' : 'here'}
          choices={[
            { value: 'here', label: t.here },
            { value: 'left', label: t.gone },
          ]}
          required
        />
        <Button variant="secondary" icon="filter">
          {t.filter}
        </Button>
      </Form>
    </filter-form>
  )
}
