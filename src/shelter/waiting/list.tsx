/** GET /waiting: those who wait for a place for the night, in their order, with why and what they were offered. */

import { openPeople } from '../../person/index.ts'
import { requireMay, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatMoment, formatNumber, formatTime, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile, now } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Toolbar } from '../../platform/ui/index.ts'
import { mayOnBooking } from '../access.ts'
import { guestName } from '../guest.ts'
import { brought } from '../search/need.ts'
import { text } from '../text.ts'
import { adding, ending, unending } from './forms.tsx'
import { accepting, declining, offering, unanswering } from './offer-forms.tsx'
import { type Waiting, waitingNow } from './queries.ts'
import { stateOfOffer } from './rules.ts'
import { waitingText } from './text.ts'

const waits = list({
  at: '/waiting',
  // who waits tonight stands on one page
  size: 500,
  fields: { which: usually(oneOf(['now', 'ended'], group(waitingText, 'which'), { empty: false }), 'now') },
  text: group(waitingText, 'choosing'),
  may: (session) => requireMay(session, mayOnBooking.wait),
  takes: () => true,
  of: ({ session, locale, filter: { which } }) => {
    const t = words(waitingText, locale)
    return listed<Waiting>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: async (tx, { after, limit, inFile }) => {
        const { waiting } = await ask(tx, waitingNow(tx, which))
        // the line is read at once
        const from = after === null ? 0 : waiting.findIndex(({ id }) => id === after[0]) + 1
        const rows = waiting.slice(from, from + limit)
        if (!inFile) await opened(tx, session, rows)
        return rows
      },
      keyOf: ({ id }) => [id],
      goesOn: () => false,
      opened: (tx, rows) => opened(tx, session, rows),
      empty:
        which === 'now' ? (
          <EmptyState title={t.none} icon="wait" action={<Add locale={locale} />}>
            {t.noneWhat}
          </EmptyState>
        ) : (
          <EmptyState title={t.noneEnded} icon="wait">
            {t.noneEndedWhat}
          </EmptyState>
        ),
    })
  },
  draw: ({ locale, ...shown }) => {
    const t = words(waitingText, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        wide
        breadcrumb={[{ href: '/tonight', label: words(text, locale).tonight }]}
        actions={<Add locale={locale} />}
      />
    )
  },
})

export const waitingRoutes = waits.routes

const opened = (tx: Tx, session: Session, rows: readonly Waiting[]) =>
  openPeople(
    tx,
    session,
    rows.map(({ guest }) => guest.id),
    'waiting',
  )

function Add({ locale }: { locale: Locale }) {
  return (
    <LinkButton href={adding.path({})} icon="add" variant="secondary">
      {words(waitingText, locale).adding.title}
    </LinkButton>
  )
}

function columnsIn(locale: Locale): ListColumn<Waiting>[] {
  const t = words(waitingText, locale)
  return [
    {
      label: t.place,
      kind: 'number',
      of: ({ place }) => place,
      cell: ({ place }) => place && formatNumber(place, locale),
    },
    {
      label: t.who,
      kind: 'text',
      names: true,
      of: ({ guest }) => guestName(guest, locale),
      cell: ({ guest }) => <a href={`/people/${guest.id}`}>{guestName(guest, locale)}</a>,
    },
    { label: t.why, kind: 'text', of: (wait) => whyThatTurn(wait, locale) },
    { label: t.needs, kind: 'text', of: (wait) => needsOf(wait, locale) },
    // of somebody with protected identity no place leaves the page
    {
      label: t.house,
      kind: 'text',
      of: ({ guest, siteName }) => (guest.protection === null ? (siteName ?? t.anyHouse) : null),
    },
    {
      label: t.since,
      kind: 'text',
      of: ({ since }) => momentInFile(since),
      cell: ({ since }) => <span class="nowrap">{formatMoment(since, locale)}</span>,
    },
    { label: t.offer, kind: 'text', of: (wait) => offerOf(wait, locale) },
    { label: t.change, cell: (wait) => <Ways wait={wait} locale={locale} /> },
  ]
}

function whyThatTurn({ children, outdoors, endedBecause }: Waiting, locale: Locale): string {
  const t = words(waitingText, locale)
  if (endedBecause !== null) return t.ended[endedBecause]
  const first = [...(children > 0 ? [t.children(children)] : []), ...(outdoors ? [t.outdoors] : [])]
  return first.length > 0 ? first.join(', ') : t.byTime
}

function needsOf({ need }: Waiting, locale: Locale): string {
  const t = words(waitingText, locale)
  const brings = brought.filter((one) => need[one])
  return [t.party[need.party], ...brings.map((one) => t.brings[one])].join(', ')
}

function offerOf({ offer, guest }: Waiting, locale: Locale): string | null {
  if (offer === null || guest.protection !== null) return null
  const t = words(waitingText, locale)
  const house = offer.siteName ?? t.house
  const state = stateOfOffer(offer, now())
  const said = state === 'offered' ? t.state.offered(house, formatTime(offer.lapsesAt)) : t.state[state](house)
  return `${said}. ${t.because[offer.because]}${offer.words === null ? '' : `: ${offer.words}`}`
}

function Ways({ wait, locale }: { wait: Waiting; locale: Locale }) {
  const t = words(waitingText, locale)
  const { id, offer, guest } = wait
  const of = guestName(guest, locale)
  if (wait.endedAt !== null && wait.endedBecause === 'placed' && offer?.answered === 'accepted')
    return <unanswering.Button to={{ id, offer: offer.id }} of={of} locale={locale} icon="undo" />
  if (wait.endedAt !== null) return <unending.Button to={{ id }} of={of} locale={locale} icon="undo" />
  const state = offer && stateOfOffer(offer, now())
  return (
    <Toolbar>
      {offer !== null && state === 'offered' ? (
        <>
          <accepting.Button to={{ id, offer: offer.id }} of={of} locale={locale} icon="check" variant="primary" />
          <declining.Button to={{ id, offer: offer.id }} of={of} locale={locale} icon="close" />
        </>
      ) : (
        <LinkButton href={offering.path({ id })} small variant="secondary" label={`${t.offering.title}: ${of}`}>
          {t.offering.title}
        </LinkButton>
      )}
      {offer !== null && offer.answered !== null ? (
        <unanswering.Button to={{ id, offer: offer.id }} of={of} locale={locale} icon="undo" />
      ) : null}
      <LinkButton href={ending.path({ id })} small variant="quiet" label={`${t.ending.title}: ${of}`}>
        {t.ending.title}
      </LinkButton>
    </Toolbar>
  )
}
