/** The list of users as a page: a search, a filter, and a row for each; and what a search found. */

import type { Child } from 'hono/jsx'
import type { Session } from '../../platform/access/index.ts'
import type { ShownList } from '../../platform/list/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Notice,
  Page,
  Stack,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { mayCharge } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { Add } from './rows.tsx'
import { text } from './text.ts'

type UsersProps = Pick<
  ShownList<{ organisation: never }>,
  'viewer' | 'session' | 'problems' | 'failed' | 'choosing' | 'rows' | 'files'
> & { filter: { organisation: string | null }; search: FormState }

export function UsersPage({ problems, failed, choosing, rows, files, filter, search, ...of }: UsersProps) {
  return (
    <Frame {...of} organisation={filter.organisation} failed={failed || search.problems.length > 0}>
      {problems}
      <ErrorSummary state={search} />
      <Card>
        <Search state={search} viewer={of.viewer} />
        {choosing}
      </Card>
      <Card actions={files}>{rows}</Card>
    </Frame>
  )
}

type FoundProps = {
  viewer: Viewer
  session: Session
  search: FormState
  rows: Child
  /** null: the search isn't kept any longer */
  called: string | null
}

export function FoundPage({ viewer, session, search, rows, called }: FoundProps) {
  const t = words(text, viewer.locale)
  return (
    <Frame viewer={viewer} session={session} organisation={null}>
      {called === null ? <Notice kind="info">{t.searchGone}</Notice> : null}
      <Card>
        <Search state={search} viewer={viewer} />
      </Card>
      <Card {...(called === null ? {} : { title: t.found(called) })}>
        {rows}
        <p>
          <a href="/users">{t.everybody}</a>
        </p>
      </Card>
    </Frame>
  )
}

type FrameProps = { viewer: Viewer; session: Session; organisation: string | null; failed?: boolean; children: Child }

function Frame({ viewer, session, organisation, failed = false, children }: FrameProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={words(shared, viewer.locale).users}
      lead={mayCharge(session, 'seeAll') ? t.lead : t.leadOwn(session.organisation.name)}
      actions={<Add session={session} organisation={organisation} />}
      failed={failed}
    >
      <Stack>
        <Tabs viewer={viewer} here="/users" />
        {children}
      </Stack>
    </Page>
  )
}

function Search({ state, viewer }: { state: FormState; viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Form action="/users/search" state={state} inline label={t.searchBox}>
      <TextField name="called" label={t.called} required maxlength={100} autocomplete="off" width="medium" />
      <Button variant="secondary" icon="search">
        {t.search}
      </Button>
    </Form>
  )
}
