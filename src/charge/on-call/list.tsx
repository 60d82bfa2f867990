/** GET /on-call: who is on call for the municipality, and when. */

import { may, requireMay, type Session } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag, Toolbar } from '../../platform/ui/index.ts'
import { mayOnDuty } from '../access.ts'
import { ending, giving, givingOnce, unending } from './forms.tsx'
import { type Duty, dutiesPage } from './queries.ts'
import { sayHours, sayPeriod } from './say.ts'
import { shiftAt } from './shifts.ts'
import { text } from './text.ts'

const duties = list({
  at: '/on-call',
  size: 50,
  fields: { which: usually(oneOf(['now', 'all'], group(text, 'which'), { empty: false }), 'now') },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, mayOnDuty.see),
  takes: () => true,
  of: ({ session, locale, filter: { which } }) => {
    const t = words(text, locale)
    return listed<Duty>({
      title: t.title,
      locale,
      columns: columnsIn(session, locale),
      rows: (tx, { after, limit }) =>
        dutiesPage(
          tx,
          session,
          { which, today: today() },
          limit,
          after && { name: after[0] ?? '', id: after[1] ?? '' },
        ),
      keyOf: ({ name, id }) => [name, id],
      empty: (
        <EmptyState title={t.none} who={t.noneWho} icon="people" action={<Give session={session} locale={locale} />}>
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    return <ListPage {...shown} title={t.title} lead={t.lead} actions={<Give session={session} locale={locale} />} />
  },
})

export const dutyListRoutes = duties.routes

function Give({ session, locale }: { session: Session; locale: Locale }) {
  if (!may(session, mayOnDuty.give)) return null
  const t = words(text, locale)
  return (
    <Toolbar>
      <LinkButton href={giving.path({})} icon="add">
        {t.giveWeekly}
      </LinkButton>
      <LinkButton href={givingOnce.path({})} icon="add" variant="secondary">
        {t.giveOnce}
      </LinkButton>
    </Toolbar>
  )
}

type State = 'ended' | 'onCall' | 'holds'
const stateOf = (duty: Duty): State =>
  duty.endedAt !== null ? 'ended' : shiftAt(duty, now()) === null ? 'holds' : 'onCall'

function columnsIn(session: Session, locale: Locale): ListColumn<Duty>[] {
  const t = words(text, locale)
  const change: ListColumn<Duty> = {
    label: t.change,
    cell: ({ id, userId, name, endedAt }) => {
      if (userId === session.userId) return null
      const press = { to: { id }, of: name, locale }
      return endedAt === null ? (
        <ending.Button {...press} variant="secondary" />
      ) : (
        <unending.Button {...press} icon="undo" />
      )
    },
  }
  return [
    { label: t.who, names: true, kind: 'text', of: ({ name }) => name },
    { label: t.home, kind: 'text', of: ({ home }) => home },
    { label: t.hours, kind: 'text', of: (duty) => sayHours(duty, locale) },
    { label: t.period, kind: 'text', of: (duty) => sayPeriod(duty, locale) },
    { label: t.unit, kind: 'text', of: ({ unit }) => unit },
    {
      label: t.state,
      kind: 'text',
      of: (duty) => t.states[stateOf(duty)],
      cell: (duty) => <Tag tone={stateOf(duty) === 'onCall' ? 'good' : 'neutral'}>{t.states[stateOf(duty)]}</Tag>,
    },
    { label: t.givenBy, kind: 'text', of: ({ givenBy }) => givenBy },
    ...(may(session, mayOnDuty.give) ? [change] : []),
  ]
}
