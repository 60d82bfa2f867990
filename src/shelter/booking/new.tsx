/** By hand: whom the place is for is chosen by the way to the page, a query. GET /bookings/new and POST /bookings: a place for a person who has been found. */

import { z } from 'zod'
import { openPerson, openReadable } from '../../person/index.ts'
import { requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  optionalReference,
  optionalText,
  page,
  problem,
  readForm,
  readQuery,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { mayBookAt, mayOnBooking } from '../access.ts'
import { freeCounts } from '../claim.ts'
import { MOST_NIGHTS, momentInNight, nightToSleep } from '../nights.ts'
import { sitesToSee, siteToSee } from '../site/queries.ts'
import { type BookingRefusal, book, type NewBooking } from './book.ts'
import { explain } from './explain.ts'
import { householdOf } from './household.ts'
import { type Choosing, NewBookingPage, WhoPage } from './new-page.tsx'
import { bookingText } from './text.ts'

const newQuery = z.object({
  person: optionalReference().catch(null),
  case: optionalReference().catch(null),
  site: optionalReference().catch(null),
})

const clockTime = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/
const bookingForm = z.object({
  person: reference(),
  case: optionalReference(),
  site: reference(),
  kind: choice(['bed', 'room']),
  together: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(reference()).max(20)),
  first: date('planned'),
  nights: wholeNumber(1, MOST_NIGHTS),
  hold: z
    .string()
    .nullish()
    .transform((value, ctx) => {
      if (value === undefined || value === null) return null
      if (clockTime.test(value)) return value.replace('.', ':').padStart(5, '0')
      ctx.addIssue({ code: 'custom', ...problem({ sv: bookingText.sv.holdTime, en: bookingText.en.holdTime }) })
      return z.NEVER
    }),
  needs: optionalText(500),
})

export const newBookingRoutes = room()
  .get('/bookings/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnBooking.book)
    const query = readQuery(c, newQuery)
    const asked = query.ok ? query.value : { person: null, case: null, site: null }
    if (asked.person === null) return page(c, <WhoPage viewer={viewer(c)} />)
    return showForm(c, session, asked.person, blankForm({ case: asked.case ?? '', site: asked.site ?? '' }), 200)
  })
  .post('/bookings', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnBooking.book)
    const form = await readForm(c, bookingForm)
    if (!form.ok) {
      const person = reference().safeParse(form.state.typed.person)
      return person.success
        ? showForm(c, session, person.data, form.state, 422)
        : page(c, <WhoPage viewer={viewer(c)} />, 422)
    }
    const outcome = await book(session, await asBooking(session, form.value))
    if (!outcome.ok) {
      const problems = [{ field: fieldOf(outcome.reason), message: explain(outcome.reason, session.locale) }]
      return showForm(c, session, form.value.person, withProblems(form.state, problems), 409)
    }
    return seeOther(c, `/bookings/${outcome.value.ids[0]}`, words(bookingText, session.locale).booked)
  })

/** The form's nights as first and last, and its clock time as a moment of the first night. */
async function asBooking(session: Session, form: z.output<typeof bookingForm>): Promise<NewBooking> {
  const { requestKey: _, ...reader } = session
  const hours = form.hold === null ? undefined : await asUser(reader, (tx) => siteToSee(tx, form.site))
  return {
    personId: form.person,
    together: form.together,
    caseId: form.case,
    siteId: form.site,
    kind: form.kind,
    first: form.first,
    last: form.first.add({ days: form.nights - 1 }),
    holdUntil: form.hold === null || hours === undefined ? null : momentInNight(form.first, form.hold, hours),
    needs: form.needs,
  }
}

/** The field where the refusal is put right. */
function fieldOf(refusal: BookingRefusal): string {
  switch (refusal.kind) {
    case 'past':
    case 'backwards':
    case 'hasBed':
      return 'first'
    case 'tooMany':
      return 'nights'
    case 'holdPassed':
      return 'hold'
    case 'full':
    case 'asksMunicipality':
    case 'namesNobody':
    case 'namesGuest':
      return 'site'
    case 'unitMissing':
      return 'person'
    case 'needsRoom':
      return 'kind'
  }
}

async function showForm(c: Ctx, session: Session, personId: string, form: FormState, status: 200 | 409 | 422) {
  const { requestKey: _, ...reader } = session
  const choosing = await asUser(reader, (tx) => choosingFor(tx, reader, personId))
  return page(c, <NewBookingPage viewer={viewer(c)} form={form} {...choosing} />, status)
}

async function choosingFor(tx: Tx, session: Session, personId: string): Promise<Choosing> {
  const person = await openPerson(tx, session, personId, 'booking')
  const night = nightToSleep(now())
  const mine = (await sitesToSee(tx)).filter((site) => mayBookAt(session, site))
  const ids = mine.map(({ id }) => id)
  const freeAt = await freeCounts(tx, ids, { first: night, last: night })
  const sites = mine.map(({ id, name }) => ({ id, name, ...freeAt(id) }))
  const household = await householdOf(tx, personId)
  await openReadable(
    tx,
    session,
    household.map(({ id }) => id),
    'booking',
  )
  return { person, night, sites, household }
}
