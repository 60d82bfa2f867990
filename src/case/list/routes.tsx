/** /cases: one's own cases; for a manager all of the municipality's. */

import { z } from 'zod'
import { colleagues, nameOf, openPeople, ownUnits } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  FileLinks,
  Form,
  type FormState,
  LinkButton,
  Page,
  Pager,
  Select,
  Stack,
  Table,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  type Ctx,
  fileQuery,
  fileRoutes,
  listFile,
  optionalChoice,
  optionalReference,
  page,
  pageKey,
  pageOf,
  readQuery,
  room,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as wayText } from '../overview/text.ts'
import { text as caseText } from '../text.ts'
import { type CaseWithNext, withNext } from './next-steps.ts'
import { casesFor, type Filter, keyOf } from './queries.ts'
import { text } from './text.ts'

const PAGE_SIZE = 25

const filterFields = z.object({
  whose: optionalChoice(['mine', 'all']),
  which: optionalChoice(['open', 'closed']),
  unit: optionalReference(),
  responsible: optionalReference(),
})

type Choice = { value: string; label: string }
type ListProps = {
  viewer: Viewer
  filter: Filter
  form: FormState
  shown: { rows: CaseWithNext[]; nextHref: string | undefined; firstHref: string | undefined }
  /** for those who may see all */
  all: { units: readonly Choice[]; people: readonly Choice[] } | null
  mayOpen: boolean
  /** the address's filter, for those who may take the list as a file */
  fileQuery: string | null
}

const overview = room().get('/cases', async (c) => {
  const session = signedIn(c)
  const { filter, state } = asked(c, session)
  const mayAll = mayDo(session, 'listAll')
  const { shown, units } = await asUser(session, async (tx) => {
    const found = await casesFor(tx, session, filter, PAGE_SIZE, pageKey(c, 3))
    const list = pageOf(c, found, PAGE_SIZE, keyOf)
    return {
      shown: { ...list, rows: await withNext(tx, list.rows) },
      units: mayAll ? (await ownUnits(tx, session)).map(({ id, name }) => ({ value: id, label: name })) : [],
    }
  })
  const people = mayAll ? (await colleagues(session)).map(({ id, name }) => ({ value: id, label: name })) : []
  return page(
    c,
    <CasesPage
      viewer={viewer(c)}
      filter={filter}
      form={state}
      shown={shown}
      all={mayAll ? { units, people } : null}
      mayOpen={mayDo(session, 'open')}
      fileQuery={mayAll ? fileQuery(c) : null}
    />,
  )
})

/** What the address asks for, as far as this user may ask for it. */
function asked(c: Ctx, session: Session): { filter: Filter; state: FormState } {
  requireMay(session, 'read')
  const read = readQuery(c, filterFields)
  const value = read.ok ? read.value : { whose: null, which: null, unit: null, responsible: null }
  const whose = mayDo(session, 'listAll') ? (value.whose ?? 'all') : 'mine'
  return { filter: { ...value, whose, which: value.which ?? 'open' }, state: read.state }
}

/** For whoever sees all of the municipality's: names the people, so each of them stands in the log of reading. */
const files = fileRoutes('/cases', (c, session) => {
  requireMay(session, 'listAll')
  const { filter } = asked(c, session)
  const { locale } = session
  const t = words(text, locale)
  const { cases, closure } = words(caseText, locale)
  return listFile<CaseWithNext>({
    title: cases,
    columns: [
      { header: t.number, kind: 'text', of: (one) => one.number },
      { header: t.who, kind: 'text', of: (one) => nameOf(one.person, locale) },
      { header: t.noRoof, kind: 'text', of: (one) => (one.roofless ? t.yes : '') },
      { header: t.kids, kind: 'number', of: (one) => one.children },
      { header: t.next, kind: 'text', of: (one) => words(wayText, locale).next[one.next] },
      { header: t.openedOn, kind: 'date', of: (one) => one.openedOn },
      { header: t.unit, kind: 'text', of: (one) => one.unit },
      { header: t.responsible, kind: 'text', of: (one) => one.responsible },
      { header: t.state, kind: 'text', of: (one) => (one.outcome === null ? t.opened : closure[one.outcome]) },
    ],
    rows: async (tx, { after, limit }) =>
      withNext(tx, (await casesFor(tx, session, filter, limit, after)).slice(0, limit)),
    keyOf,
    opened: (tx, rows) =>
      openPeople(
        tx,
        session,
        rows.map(({ personId }) => personId),
        'file',
      ),
  })
})

export const listRoutes = room().route('/', files).route('/', overview)

function CasesPage({ viewer, filter, form, shown, all, mayOpen, fileQuery }: ListProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const open = mayOpen ? (
    <LinkButton href="/cases/new" icon="add">
      {t.open}
    </LinkButton>
  ) : null
  return (
    <Page viewer={viewer} title={shared.cases} lead={filter.whose === 'mine' ? t.lead : t.leadAll} actions={open}>
      <Stack>
        <CaseFilter viewer={viewer} filter={filter} form={form} all={all} />
        <Card
          actions={fileQuery === null ? undefined : <FileLinks href="/cases" query={fileQuery} of={shared.cases} />}
        >
          <Table
            caption={shared.cases}
            captionUnseen
            rows={shown.rows}
            columns={[
              { label: t.number, cell: (one) => <a href={`/cases/${one.id}`}>{one.number}</a> },
              {
                label: t.who,
                cell: (one) => (
                  <>
                    {nameOf(one.person, locale)} {one.roofless ? <Tag tone="late">{t.noRoof}</Tag> : null}
                  </>
                ),
              },
              {
                label: t.kids,
                cell: (one) => (one.children > 0 ? <Tag tone="kids">{t.children(one.children)}</Tag> : t.noKids),
              },
              { label: t.next, cell: (one) => words(wayText, locale).next[one.next] },
              { label: t.openedOn, cell: (one) => <span class="nowrap">{formatDate(one.openedOn, locale)}</span> },
              { label: t.unit, cell: (one) => one.unit },
              { label: t.responsible, cell: (one) => one.responsible ?? t.nobody },
              {
                label: t.state,
                cell: (one) => (one.outcome === null ? t.opened : t.closed(shared.closure[one.outcome])),
              },
            ]}
            empty={
              <EmptyState title={t.none} who={t.whoOpens} icon="case" action={open}>
                {t.noneLead}
              </EmptyState>
            }
          />
          <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
        </Card>
      </Stack>
    </Page>
  )
}

function CaseFilter({ viewer, filter, form, all }: Pick<ListProps, 'viewer' | 'filter' | 'form' | 'all'>) {
  const t = words(text, viewer.locale)
  return (
    <filter-form>
      <Form method="get" action="/cases" state={form} inline label={t.filter}>
        {all ? (
          <Select
            name="whose"
            label={t.whose}
            empty={false}
            value={filter.whose}
            choices={[
              { value: 'all', label: t.all },
              { value: 'mine', label: t.mine },
            ]}
            required
          />
        ) : null}
        <Select
          name="which"
          label={t.which}
          empty={false}
          value={filter.which}
          choices={[
            { value: 'open', label: t.openOnes },
            { value: 'closed', label: t.closedOnes },
          ]}
          required
        />
        {all && filter.whose === 'all' ? (
          <>
            <Select name="unit" label={t.unit} empty={t.allUnits} choices={all.units} required />
            <Select name="responsible" label={t.responsible} empty={t.everyone} choices={all.people} required />
          </>
        ) : null}
        <Button variant="secondary">{t.filter}</Button>
      </Form>
    </filter-form>
  )
}
