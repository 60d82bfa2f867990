/** GET /outreach: the meetings that the own organisation has noted. It names nobody, nor does its file. */

import { ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { day, oneOf, optional, pickedCode, wrong } from '../../platform/subject/index.ts'
import { formatDate, formatList, formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { isBefore, momentInFile, today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { areas } from '../areas.ts'
import { OutreachTabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { adding } from './forms.tsx'
import { type Contact, contactsPage } from './queries.ts'
import { peopleIn } from './rules.ts'
import { text } from './text.ts'

const contacts = list({
  at: '/outreach',
  size: 25,
  fields: {
    which: usually(oneOf(['all', 'open', 'next', 'undone'], group(text, 'which'), { empty: false }), 'all'),
    area: optional(pickedCode({ empty: group(text, 'anyArea') })),
    from: optional(day()),
    until: optional(day()),
    sort: usually(oneOf(['-met', 'met'], group(text, 'sorts'), { empty: false }), '-met'),
  },
  text: group(text, 'choosing'),
  judge: ({ from, until }) =>
    from !== null && until !== null && isBefore(until, from) ? wrong('until', 'backwards') : null,
  options: async (tx) => ({ area: (await areas(tx)).map(({ name }) => ({ value: name, label: name })) }),
  may: (session) => requireMay(session, 'see'),
  takes: (session) => mayDo(session, 'see'),
  of: ({ locale, filter: { which, area, from, until, sort } }) => {
    const t = words(text, locale)
    const asked = { which, area, from, until, oldestFirst: sort === 'met', on: today() }
    return listed<Contact>({
      title: t.title,
      locale,
      columns: [
        {
          label: t.met,
          sort: 'met',
          kind: 'text',
          of: ({ metAt }) => momentInFile(metAt),
          cell: ({ id, metAt }) => <a href={`/outreach/contacts/${id}`}>{formatMoment(metAt, locale)}</a>,
        },
        { label: t.area, kind: 'text', of: (one) => one.area },
        { label: t.who, kind: 'text', of: (one) => kindOf(one, locale) },
        { label: t.people, kind: 'number', of: peopleIn },
        { label: t.outdoors, kind: 'number', of: ({ outdoors }) => outdoors },
        {
          label: t.offered,
          kind: 'text',
          of: ({ offered }) =>
            formatList(
              offered.map((one) => t.offers[one]),
              locale,
            ),
        },
        { label: t.next, kind: 'date', of: ({ nextOn }) => nextOn },
        { label: t.answer, kind: 'text', of: (one) => answerOf(one, locale) },
        { label: t.by, kind: 'text', of: ({ notedBy }) => notedBy ?? t.someone },
      ],
      rows: (_tx, { after, limit }) => contactsPage(asked, limit, after && { at: after[0] ?? '', id: after[1] ?? '' }),
      keyOf: ({ metAt, id }) => [metAt.toString(), id],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={words(shared, locale).outreach}
        lead={t.lead}
        actions={
          mayDo(session, 'note') ? (
            <LinkButton href={adding.path({})} icon="add">
              {t.add}
            </LinkButton>
          ) : undefined
        }
        above={<OutreachTabs session={session} here="/outreach" />}
      />
    )
  },
})

const kindOf = ({ personId, alias }: Contact, locale: Locale): string => {
  const t = words(text, locale)
  if (personId !== null) return t.known
  return alias === null ? t.notNamed : t.aliased
}

function answerOf({ signalId, answeredAt, answerBy, wanted }: Contact, locale: Locale): string {
  const t = words(text, locale)
  if (signalId === null) return wanted === null ? t.nothingWanted : t.noSignal
  if (answeredAt !== null) return t.answered
  return answerBy === null ? '' : t.waits(formatDate(answerBy, locale))
}

export const contactList = contacts.routes
