/** GET /advice: the adviser's meetings of the week and their running advice. */

import { ask } from '../../platform/database/index.ts'
import { type Asked, type ListColumn, list, listed, type ShownList, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDayAndMonth, formatOre, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, RuleNote, Stack } from '../../platform/ui/index.ts'
import { requireMay } from '../access.ts'
import { type Booking, bookingsOfAdviser } from '../booking/queries.ts'
import { BookingTable } from '../booking/views.tsx'
import { opening } from '../opening/forms.tsx'
import { text as shared } from '../text.ts'
import { type ListedAdvice, runningAdvice } from './queries.ts'
import { text } from './text.ts'

const WEEK_DAYS = 7
const MOST_MEETINGS = 60

const fields = { whose: usually(oneOf(['mine', 'unit'], group(text, 'whose'), { empty: false }), 'mine') }
type Fields = typeof fields

/** No file of it leaves: what a household and its adviser call the advice is theirs. */
const running = list({
  at: '/advice',
  size: 25,
  fields,
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'advise'),
  of: ({ session, locale, filter: { whose } }: Asked<Fields>) => {
    const t = words(text, locale)
    return listed<ListedAdvice>({
      title: t.running,
      locale,
      columns: columnsIn(locale),
      rows: (tx, page) => runningAdvice(tx, { userId: session.userId, whose, today: today() }, page),
      keyOf: ({ id }) => [id],
      empty: (
        <EmptyState title={t.none} who={t.noneWho} icon="chart">
          {t.noneLead}
        </EmptyState>
      ),
    })
  },
  more: (tx, { session }) =>
    ask(tx, bookingsOfAdviser(tx, session.userId, [today(), today().add({ days: WEEK_DAYS })], MOST_MEETINGS)),
  draw: ListPage,
})

export const listRoutes = running.routes

function ListPage({ viewer, locale, problems, failed, choosing, rows, more: week }: ShownList<Fields, Booking[]>) {
  const t = words(text, locale)
  const s = words(shared, locale)
  const open = (
    <LinkButton href={opening.path({})} icon="add">
      {t.open}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={open} failed={failed}>
      {problems}
      <Stack>
        <Card title={t.week}>
          <BookingTable
            bookings={week}
            empty={
              <EmptyState title={t.weekNone} icon="calendar">
                {t.weekNoneLead}
              </EmptyState>
            }
          />
        </Card>
        <Card title={t.running}>
          {choosing}
          {rows}
        </Card>
        <p>
          <a href="/advice/norm">{t.norm}</a>
        </p>
        <RuleNote rule={s.rule} section={s.ruleSection} />
      </Stack>
    </Page>
  )
}

function columnsIn(locale: Locale): ListColumn<ListedAdvice>[] {
  const t = words(text, locale)
  return [
    { label: t.number, cell: (one) => <a href={`/advice/${one.id}`}>{one.number}</a> },
    { label: t.label, cell: (one) => one.label },
    {
      label: t.left,
      numeric: true,
      cell: (one) => (one.left === null ? <span class="soft">{t.noBudget}</span> : formatOre(one.left, locale)),
    },
    {
      label: t.next,
      cell: (one) =>
        one.nextOn === null ? <span class="soft">{t.noNext}</span> : formatDayAndMonth(one.nextOn, locale),
    },
    { label: t.keeper, cell: (one) => one.responsible },
  ]
}
