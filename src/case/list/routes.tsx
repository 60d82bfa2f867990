/** /cases: one's own cases; for a manager all of the municipality's. */

import { colleagues, nameOf, openPeople, ownUnits } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asked, type ListColumn, list, listed, type ShownList, usually } from '../../platform/list/index.ts'
import { oneOf, optional, pickedCode } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Tag } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as wayText } from '../overview/text.ts'
import { CaseTabs } from '../tabs.tsx'
import { text as caseText } from '../text.ts'
import { casesWanted, nextSteps } from './by-next.ts'
import type { CaseWithNext } from './next-steps.ts'
import { ages } from './queries.ts'
import { text } from './text.ts'

const fields = {
  whose: usually(oneOf(['all', 'mine'], group(text, 'whose'), { empty: false }), (session) =>
    mayDo(session, 'listAll') ? 'all' : 'mine',
  ),
  which: usually(oneOf(['open', 'closed'], group(text, 'which'), { empty: false }), 'open'),
  next: optional(oneOf(nextSteps, group(wayText, 'next'), { empty: group(text, 'anyNext') })),
  kids: optional(oneOf(['with', 'without'], group(text, 'withKids'), { empty: group(text, 'anyKids') })),
  age: optional(oneOf(ages, group(text, 'ages'), { empty: group(text, 'anyAge') })),
  unit: optional(pickedCode({ empty: group(text, 'allUnits') })),
  responsible: optional(pickedCode({ empty: group(text, 'everyone') })),
  sort: optional(
    oneOf(
      ['opened', '-opened', 'next', '-next', 'children', '-children', 'responsible', '-responsible', 'unit', '-unit'],
      group(text, 'sorts'),
      { empty: group(text, 'usualOrder') },
    ),
  ),
}

type Fields = typeof fields

const cases = list({
  at: '/cases',
  size: 25,
  fields,
  text: group(text, 'choosing'),
  offers: (session) => (mayDo(session, 'listAll') ? allFields : ownFields),
  optionsOf: async (session) => ({ responsible: mayDo(session, 'listAll') ? await responsibles(session) : [] }),
  options: async (tx, session) => ({
    unit: mayDo(session, 'listAll')
      ? (await ownUnits(tx, session)).map(({ id, name }) => ({ value: id, label: name }))
      : [],
  }),
  may: (session) => requireMay(session, 'read'),
  takes: (session) => mayDo(session, 'listAll'),
  of: ({ session, locale, filter }: Asked<Fields>) =>
    listed<CaseWithNext>({
      ...casesWanted(session, filter),
      title: words(caseText, locale).cases,
      locale,
      columns: columnsIn(locale),
      empty: <Nobody {...{ session, locale }} />,
      // names the people, so each of them stands in the log of reading
      opened: (tx, rows) =>
        openPeople(
          tx,
          session,
          rows.map(({ personId }) => personId),
          'file',
        ),
    }),
  draw: CasesPage,
})

export const listRoutes = cases.routes

const ownFields = ['which', 'next', 'kids', 'age', 'sort'] as const
const allFields = ['whose', 'which', 'next', 'kids', 'age', 'unit', 'responsible', 'sort'] as const

async function responsibles(session: Session) {
  const people = (await colleagues(session)).map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: 'nobody', label: words(text, session.locale).nobody }, ...people]
}

function columnsIn(locale: Locale): ListColumn<CaseWithNext>[] {
  const t = words(text, locale)
  const { closure } = words(caseText, locale)
  return [
    {
      label: t.number,
      kind: 'text',
      of: (one) => one.number,
      cell: (one) => (
        <a href={`/cases/${one.id}`} class="nowrap">
          {one.number}
        </a>
      ),
    },
    {
      label: t.who,
      kind: 'text',
      of: (one) => nameOf(one.person, locale),
      cell: (one) => (
        <>
          {nameOf(one.person, locale)} {one.roofless ? <Tag tone="late">{t.noRoof}</Tag> : null}
        </>
      ),
    },
    { label: t.noRoof, kind: 'text', of: (one) => (one.roofless ? t.yes : ''), cell: null },
    {
      label: t.kids,
      sort: '-children',
      kind: 'number',
      of: (one) => one.children,
      cell: (one) => (one.children > 0 ? <Tag tone="kids">{t.children(one.children)}</Tag> : t.noKids),
    },
    { label: t.next, sort: 'next', kind: 'text', of: (one) => words(wayText, locale).next[one.next] },
    { label: t.openedOn, sort: 'opened', kind: 'date', of: (one) => one.openedOn },
    { label: t.unit, sort: 'unit', kind: 'text', of: (one) => one.unit },
    {
      label: t.responsible,
      sort: 'responsible',
      kind: 'text',
      of: (one) => one.responsible,
      cell: (one) => <span class="nowrap">{one.responsible ?? t.nobody}</span>,
    },
    {
      label: t.state,
      kind: 'text',
      of: (one) => (one.outcome === null ? t.opened : closure[one.outcome]),
      cell: (one) => (one.outcome === null ? t.opened : t.closed(closure[one.outcome])),
    },
  ]
}

function CasesPage({ viewer, session, locale, filter, problems, failed, choosing, rows, files }: ShownList<Fields>) {
  const t = words(text, locale)
  return (
    <Page
      viewer={viewer}
      title={words(caseText, locale).cases}
      // it says in which order they stand, unless another was chosen
      {...(filter.sort === null ? { lead: filter.whose === 'mine' ? t.lead : t.leadAll } : {})}
      actions={<OpenOne {...{ session, locale }} />}
      failed={failed}
      wide
    >
      {problems}
      <Stack>
        <CaseTabs session={session} here="/cases" />
        {choosing}
        <Card actions={files}>{rows}</Card>
      </Stack>
    </Page>
  )
}

function OpenOne({ session, locale }: Pick<Asked<Fields>, 'session' | 'locale'>) {
  return mayDo(session, 'open') ? (
    <LinkButton href="/cases/new" icon="add">
      {words(text, locale).open}
    </LinkButton>
  ) : null
}

function Nobody(asked: Pick<Asked<Fields>, 'session' | 'locale'>) {
  const t = words(text, asked.locale)
  return (
    <EmptyState title={t.none} who={t.whoOpens} icon="case" action={<OpenOne {...asked} />}>
      {t.noneLead}
    </EmptyState>
  )
}
