/** By hand: whom the place is for is chosen by the way to the page, a query. POST /bookings: a place for a person who has been found, from the form beneath the search. */

import { z } from 'zod'
import { requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  type Ctx,
  choice,
  date,
  optionalReference,
  optionalText,
  page,
  problem,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnBooking } from '../access.ts'
import { MOST_NIGHTS, momentInNight } from '../nights.ts'
import { siteToSee } from '../site/queries.ts'
import { type BookingRefusal, book, type NewBooking } from './book.ts'
import { choosingFor } from './choosing.ts'
import { explain } from './explain.ts'
import { NewBookingPage } from './new-page.tsx'
import { bookingText } from './text.ts'

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

export const newBookingRoutes = room().post('/bookings', async (c) => {
  const session = signedIn(c)
  requireMay(session, mayOnBooking.book)
  const form = await readForm(c, bookingForm)
  if (!form.ok) {
    const person = reference().safeParse(form.state.typed.person)
    return person.success
      ? showForm(c, session, person.data, form.state, 422)
      : seeOther(c, '/bookings/new', words(bookingText, session.locale).who, 'warning')
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
  const reader = withoutKey(session)
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
  const reader = withoutKey(session)
  const choosing = await asUser(reader, (tx) => choosingFor(tx, reader, personId))
  return page(c, <NewBookingPage viewer={viewer(c)} form={form} {...choosing} />, status)
}
