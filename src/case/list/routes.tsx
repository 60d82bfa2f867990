/** /cases: one's own cases; for a manager all of the municipality's. */

import { z } from 'zod'
import { colleagues, nameOf, ownUnits } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
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
import { text as caseText } from '../text.ts'
import { casesFor, type Filter, keyOf, type ListedCase } from './queries.ts'
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
  shown: { rows: ListedCase[]; nextHref: string | undefined; firstHref: string | undefined }
  /** for those who may see all */
  all: { units: readonly Choice[]; people: readonly Choice[] } | null
  mayOpen: boolean
}

export const listRoutes = room().get('/cases', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'read')
  const read = readQuery(c, filterFields)
  const asked = read.ok ? read.value : { whose: null, which: null, unit: null, responsible: null }
  const mayAll = mayDo(session, 'listAll')
  const whose = mayAll ? (asked.whose ?? 'all') : 'mine'
  const filter: Filter = { ...asked, whose, which: asked.which ?? 'open' }
  const { rows, units } = await asUser(session, async (tx) => ({
    rows: await casesFor(tx, session, filter, PAGE_SIZE, pageKey(c, 3)),
    units: mayAll ? (await ownUnits(tx, session)).map(({ id, name }) => ({ value: id, label: name })) : [],
  }))
  const people = mayAll ? (await colleagues(session)).map(({ id, name }) => ({ value: id, label: name })) : []
  return page(
    c,
    <CasesPage
      viewer={viewer(c)}
      filter={filter}
      form={read.state}
      shown={pageOf(c, rows, PAGE_SIZE, keyOf)}
      all={mayAll ? { units, people } : null}
      mayOpen={mayDo(session, 'open')}
    />,
  )
})

function CasesPage({ viewer, filter, form, shown, all, mayOpen }: ListProps) {
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
        <Card>
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
                    {nameOf(one.person, locale)} {one.roofless ? <Tag tone="late">{t.noRoof}</Tag> : null}{' '}
                    {one.children > 0 ? <Tag tone="kids">{t.children(one.children)}</Tag> : null}
                  </>
                ),
              },
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
