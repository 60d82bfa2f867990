/** /advice/bookings/:id: one meeting, how it went, moving it. */

import { z } from 'zod'
import { withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  Stack,
  SubmitRow,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  formPage,
  idParam,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { advisers } from '../opening/queries.ts'
import { text as shared } from '../text.ts'
import { move, noteOutcome, undoOutcome } from './actions.ts'
import { BusyTimes, SlotFields, slotShape } from './form.tsx'
import { busyFrom, newBookingRoutes, say } from './new.tsx'
import { type Booking, bookingById, type Move, mayReadMatter, movesOf } from './queries.ts'
import { mayMove, mayNote, outcomes } from './rules.ts'
import { text } from './text.ts'
import { StateTag, When } from './views.tsx'

type View = { booking: Booking; moves: Move[]; advises: boolean; readsMatter: boolean }

function BookingPage({ viewer, view, form }: { viewer: Viewer; view: View; form: FormState }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { booking, moves, advises } = view
  const may = mayNote(booking, now())
  return (
    <Page
      viewer={viewer}
      title={t.meeting}
      breadcrumb={advises ? [{ href: '/advice', label: words(shared, locale).advice }] : []}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Stack>
        <Card>
          <DefinitionList
            items={[
              { term: t.when, value: <When booking={booking} /> },
              { term: t.adviser, value: booking.adviser.name },
              { term: t.how, value: t.way[booking.how] },
              { term: t.expected, value: booking.expected },
              { term: t.state, value: <StateTag booking={booking} /> },
              { term: t.bookedBy, value: booking.bookedBy },
              ...(booking.matterNumber === null ? [] : [{ term: t.matter, value: booking.matterNumber }]),
            ]}
          />
          {moves.map((one) => (
            <p class="rule">{t.movedFrom(formatMoment(one.from, locale))}</p>
          ))}
          <Ways booking={booking} view={view} />
        </Card>
        {may.length > 0 ? (
          <Card title={t.state}>
            <Form action={`/advice/bookings/${booking.id}/outcome`} state={form}>
              <SubmitRow>
                {outcomes
                  .filter((one) => may.includes(one))
                  .map((one) => (
                    <Button name="outcome" value={one} variant={one === 'kept' ? 'primary' : 'secondary'}>
                      {t.did[one]}
                    </Button>
                  ))}
                {mayMove(booking) ? (
                  <LinkButton variant="quiet" href={`/advice/bookings/${booking.id}/move`}>
                    {t.move}
                  </LinkButton>
                ) : null}
              </SubmitRow>
            </Form>
          </Card>
        ) : null}
        {booking.outcome !== null && booking.notedAt !== null ? (
          <Card>
            <p>{t.undoLead(t.states[booking.outcome], booking.notedBy ?? '', formatMoment(booking.notedAt, locale))}</p>
            <Form action={`/advice/bookings/${booking.id}/undo`} state={form}>
              <SubmitRow>
                <Button variant="secondary" icon="undo">
                  {t.undo}
                </Button>
              </SubmitRow>
            </Form>
          </Card>
        ) : null}
      </Stack>
    </Page>
  )
}

/** Ways on: an adviser to the advice, or to open one for the meeting; those who read the matter back to it. */
function Ways({ booking, view }: { booking: Booking; view: View }) {
  const t = words(text, useLocale())
  return (
    <Toolbar>
      {view.advises && booking.adviceId === null ? (
        <LinkButton small variant="secondary" href={`/advice/new?booking=${booking.id}`}>
          {t.openAdvice}
        </LinkButton>
      ) : null}
      {booking.adviceNumber !== null ? (
        <LinkButton small variant="secondary" href={`/advice/${booking.adviceId}`}>
          {t.toAdvice}
        </LinkButton>
      ) : null}
      {booking.matterNumber !== null && view.readsMatter ? (
        <LinkButton small variant="secondary" href={`/evictions/${booking.matterId}`}>
          {t.toMatter(booking.matterNumber)}
        </LinkButton>
      ) : null}
    </Toolbar>
  )
}

async function draw(c: Ctx, form: FormState, status: 200 | 409 | 422) {
  const session = withoutKey(signedIn(c))
  requireMay(session, 'book')
  const view = await asUser(session, async (tx) => {
    const booking = await bookingById(tx, idParam(c))
    return {
      booking,
      moves: await movesOf(tx, booking.id),
      advises: mayDo(session, 'advise'),
      readsMatter: booking.matterId !== null && (await mayReadMatter(tx, booking.matterId)),
    }
  })
  return page(c, <BookingPage viewer={viewer(c)} view={view} form={form} />, status)
}

const moving = formPage({
  fields: z.object(slotShape),
  load: async (session, id) => {
    requireMay(session, 'book')
    const all = await advisers(session)
    return asUser(session, async (tx) => {
      const booking = await bookingById(tx, id)
      return { booking, all, busy: await busyFrom(tx, booking.onDay) }
    })
  },
  draw: ({ viewer, view: { booking, all, busy }, form }) => {
    const t = words(text, viewer.locale)
    const begins = booking.beginsAt.toZonedDateTimeISO('Europe/Stockholm').toPlainTime()
    return (
      <Page
        viewer={viewer}
        title={t.move}
        breadcrumb={[{ href: `/advice/bookings/${booking.id}`, label: t.meeting }]}
        failed={form.problems.length > 0}
      >
        <ErrorSummary state={form} />
        <Card>
          <Form action={`/advice/bookings/${booking.id}/move`} state={form}>
            <SlotFields
              advisers={all}
              begins={{
                adviser: booking.adviser.id,
                day: booking.onDay,
                time: begins.toString().slice(0, 5),
                minutes: booking.beginsAt.until(booking.endsAt).total('minutes'),
                how: booking.how,
              }}
            />
            <SubmitRow>
              <Button>{t.move}</Button>
              <LinkButton variant="quiet" href={`/advice/bookings/${booking.id}`}>
                {words(shared, viewer.locale).cancel}
              </LinkButton>
            </SubmitRow>
          </Form>
        </Card>
        <BusyTimes advisers={all} busy={busy} />
      </Page>
    )
  },
  act: move,
  say,
  leadsTo: (_, id) => `/advice/bookings/${id}`,
  notice: (locale) => words(text, locale).moved,
})

export const bookingRoutes = room()
  .route('/', newBookingRoutes)
  .get('/advice/bookings/:id', (c) => draw(c, blankForm(), 200))
  .get('/advice/bookings/:id/move', moving.get)
  .post('/advice/bookings/:id/move', moving.post)
  .post('/advice/bookings/:id/outcome', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, z.object({ outcome: choice(outcomes) }))
    if (!form.ok) return draw(c, form.state, 422)
    const outcome = await noteOutcome(session, idParam(c), form.value.outcome)
    if (!outcome.ok) return draw(c, withProblems(form.state, [say(outcome.reason, session.locale)]), 409)
    return seeOther(c, `/advice/bookings/${idParam(c)}`, words(text, session.locale).noted)
  })
  .post('/advice/bookings/:id/undo', async (c) => {
    const session = signedIn(c)
    const outcome = await undoOutcome(session, idParam(c))
    if (!outcome.ok) return draw(c, withProblems(blankForm(), [say(outcome.reason, session.locale)]), 409)
    return seeOther(c, `/advice/bookings/${idParam(c)}`, words(text, session.locale).undone)
  })
