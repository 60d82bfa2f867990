/** GET /support: those whom one supports, what comes next of each, and the shortest way to note a contact. */

import { nameOf, openReadable, type PersonBrief } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { type Asked, type ListColumn, list, listed, type ShownList, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDate, formatDayAndMonth, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Tag, Toolbar } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { keeping, made } from '../contact/forms.tsx'
import { keyOf, type SupportRow, supportRows } from '../rows.ts'
import { text as shared } from '../text.ts'
import { answering } from '../worker/forms.tsx'
import { text } from './text.ts'

const fields = {
  whose: usually(oneOf(['mine', 'all'], group(text, 'whose'), { empty: false }), (session) =>
    mayDo(session, 'load') ? 'all' : 'mine',
  ),
  which: usually(oneOf(['running', 'ended'], group(text, 'which'), { empty: false }), 'running'),
}
type Fields = typeof fields
type Named = SupportRow & { person: PersonBrief | undefined }

/** Opens those whom it names: each stands in the log of reading. */
async function named(tx: Tx, session: Session, rows: readonly SupportRow[], shown: number): Promise<Named[]> {
  const people = await openReadable(
    tx,
    session,
    rows.slice(0, shown).map(({ personId }) => personId),
    'support-list',
  )
  return rows.map((row) => ({ ...row, person: people.find(({ id }) => id === row.personId) }))
}

const week = list({
  at: '/support',
  size: 25,
  fields,
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'see'),
  takes: (session) => mayDo(session, 'load'),
  of: ({ session, locale, filter }: Asked<Fields>) => {
    const t = words(text, locale)
    return listed<Named>({
      title: t.title,
      locale,
      columns: columnsIn(locale, filter.whose === 'all'),
      rows: async (tx, { after, limit, inFile }) => {
        const wanted = {
          ...filter,
          userId: session.userId,
          today: today(),
          after: after?.[0] ?? null,
          limit,
        }
        // a page asks for a row more than it shows, and opens nobody who isn't shown
        return named(tx, session, await ask(tx, supportRows(wanted)), inFile ? limit : limit - 1)
      },
      keyOf,
      empty: (
        <EmptyState title={filter.whose === 'all' ? t.noneAll : t.none} who={t.noneWho} icon="support">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: WeekPage,
})

export const weekRoutes = week.routes

function WeekPage({ viewer, session, locale, filter, problems, failed, choosing, rows, files }: ShownList<Fields>) {
  const t = words(text, locale)
  return (
    <Page viewer={viewer} title={t.title} lead={filter.whose === 'all' ? t.leadAll : t.lead} failed={failed} wide>
      {problems}
      <Stack>
        {mayDo(session, 'load') ? (
          <Toolbar>
            <LinkButton href="/support/caseload" variant="secondary" icon="chart">
              {t.toCaseload}
            </LinkButton>
            {mayDo(session, 'setUp') ? (
              <LinkButton href="/support/settings" variant="secondary" icon="settings">
                {t.toSettings}
              </LinkButton>
            ) : null}
          </Toolbar>
        ) : null}
        {choosing}
        <Card actions={files}>{rows}</Card>
      </Stack>
    </Page>
  )
}

/** When and how, as a planned contact is told. */
function nextIn({ nextOn, nextTime, nextWay }: SupportRow, locale: Locale): string {
  if (nextOn === null || nextWay === null) return ''
  const t = words(text, locale)
  const day = nextOn.equals(today()) ? t.today : formatDayAndMonth(nextOn, locale)
  return `${nextTime === null ? day : t.at(day, nextTime)}, ${words(shared, locale).ways[nextWay].toLocaleLowerCase(locale)}`
}

/** `all`: others’ too, so that it says whose. */
function columnsIn(locale: Locale, all: boolean): ListColumn<Named>[] {
  const t = words(text, locale)
  const s = words(shared, locale)
  return [
    {
      label: t.who,
      names: true,
      kind: 'text',
      of: ({ person }) => (person ? nameOf(person, locale) : ''),
      cell: ({ id, person }) => <a href={`/support/${id}`}>{person ? nameOf(person, locale) : ''}</a>,
    },
    {
      label: t.next,
      kind: 'text',
      of: (row) => nextIn(row, locale),
      cell: (row) => <Next row={row} locale={locale} />,
    },
    {
      label: t.last,
      kind: 'date',
      of: ({ lastMade }) => lastMade,
      cell: ({ lastMade }) => (lastMade === null ? <span class="soft">{t.never}</span> : formatDate(lastMade, locale)),
    },
    {
      label: t.wants,
      kind: 'text',
      of: ({ wish }) => s.wishes[wish],
      cell: ({ wish }) => (wish === 'wants' ? s.wishes.wants : <Tag>{s.wishes[wish]}</Tag>),
    },
    {
      label: t.often,
      kind: 'text',
      of: ({ rhythm }) => (rhythm === null ? '' : s.perWeek(rhythm.times, rhythm.perWeeks)),
      cell: ({ rhythm }) =>
        rhythm === null ? <span class="soft">{t.noneAgreed}</span> : s.perWeek(rhythm.times, rhythm.perWeeks),
    },
    ...(all ? whoseIn(locale) : []),
    { label: '', cell: (row) => <Presses row={row} locale={locale} /> },
  ]
}

const whoseIn = (locale: Locale): ListColumn<Named>[] => {
  const t = words(text, locale)
  return [
    {
      label: t.workers,
      kind: 'text',
      of: ({ workers }) => workers.join(', '),
      cell: ({ workers }) => (workers.length > 0 ? workers.join(', ') : <Tag tone="soon">{t.nobody}</Tag>),
    },
    { label: t.givenBy, kind: 'text', of: ({ organisation }) => organisation },
  ]
}

function Next({ row, locale }: { row: SupportRow; locale: Locale }) {
  const t = words(text, locale)
  const next = nextIn(row, locale)
  if (next !== '') return <>{next}</>
  if (row.by === null) return <span class="soft">{t.noneAgreed}</span>
  const late = Temporal.PlainDate.compare(row.by, today()) <= 0
  return late ? <Tag tone="soon">{t.getInTouch}</Tag> : <span>{t.getInTouchBy(formatDayAndMonth(row.by, locale))}</span>
}

function Presses({ row, locale }: { row: Named; locale: Locale }) {
  const t = words(text, locale)
  const { id, nextId, nextOn, person, endedOn, handoverId, handoverMine } = row
  const of = person ? nameOf(person, locale) : ''
  const link = (href: string, word: string) => (
    <LinkButton small variant="secondary" href={href} label={`${word}: ${of}`}>
      {word}
    </LinkButton>
  )
  if (handoverId !== null && handoverMine) return link(answering.path({ row: handoverId }), t.answer)
  if (endedOn !== null) return null
  const due = nextId !== null && nextOn !== null && Temporal.PlainDate.compare(nextOn, today()) <= 0
  return due ? link(keeping.path({ row: nextId }), t.keep) : link(made.path({ id }), t.made)
}
