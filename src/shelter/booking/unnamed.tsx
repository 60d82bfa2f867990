/** A place for somebody who is in no record: nobody writes down who it is, where the board gives the night so; else they are known by what they are called. */

import { found, requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  day,
  optional,
  shortText,
  sometimes,
  stopped,
  subject,
  time,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { FieldRow, Notice } from '../../platform/ui/index.ts'
import { mayBookAt, mayOnBooking } from '../access.ts'
import { MOST_NIGHTS, momentInNight, nightToSleep } from '../nights.ts'
import { keepOverstayers } from '../overstay.ts'
import { nightWord } from '../register/word.ts'
import { type Site, siteToSee } from '../site/queries.ts'
import { text } from '../text.ts'
import { type BookingRefusal, bookWithin } from './book.ts'
import { explain } from './explain.ts'
import { unnamedText } from './unnamed.text.ts'

/** More than sleep in one room. */
const MOST_PEOPLE = 12

const tonight = () => nightToSleep(now())

async function bookable(tx: Tx, session: Session, id: string): Promise<Site> {
  requireMay(session, mayOnBooking.book)
  const site = found(await siteToSee(tx, id))
  return found(mayBookAt(session, site) ? site : null)
}

/** A house as whoever books there sees it. */
const bookedHouse = subject({
  at: '/sites/:id',
  first: keepOverstayers,
  show: (tx, session, id, _opens, _verb: 'book') => bookable(tx, session, id),
  hold: async (tx, session, id, _verb: 'book') => {
    await holdRecord(tx)
    return bookable(tx, session, id)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/tonight', label: words(text, page.viewer.locale).tonight },
        { href: `/sites/${shown.id}`, label: shown.name },
      ]}
    />
  ),
  text: group(unnamedText, 'subject'),
})

export const bookingUnnamed = bookedHouse.form({
  at: 'bookings/unnamed',
  may: 'book',
  opens: 'booking',
  text: group(unnamedText, 'booking'),
  fields: {
    called: sometimes(shortText(100)),
    people: optional(wholeNumber(1, MOST_PEOPLE)),
    first: day({ within: 'planned', shownFrom: tonight }),
    nights: wholeNumber(1, MOST_NIGHTS),
    hold: optional(time()),
  },
  shows: async ({ tx, shown, viewer }) => {
    const t = words(unnamedText, viewer.locale)
    const isNameless = (await nightWord(tx, shown.id, tonight())) === 'nameless'
    return {
      before: <Notice>{isNameless ? t.nameless : t.named}</Notice>,
      begins: { people: isNameless ? 1 : null, first: tonight(), nights: 1 },
      draw: (field) => [
        isNameless ? field.people : field.called,
        <FieldRow>
          {field.first}
          {field.nights}
        </FieldRow>,
        field.hold,
      ],
    }
  },
  act: async (step, { called, people, first, nights, hold }) => {
    const { tx, session, on } = step
    const isNameless = (await nightWord(tx, on.id, first)) === 'nameless'
    if (!isNameless && called === null)
      return wrong('called', (locale) => words(unnamedText, locale).booking.fields.called.missing)
    const count = isNameless ? (people ?? 1) : 1
    const outcome = await bookWithin(tx, session, {
      personId: null,
      called: isNameless ? null : called,
      people: count,
      siteId: on.id,
      kind: count > 1 ? 'room' : 'bed',
      first,
      last: first.add({ days: nights - 1 }),
      holdUntil: hold === null ? null : momentInNight(first, hold, on),
    })
    if (!outcome.ok) return refused(outcome.reason)
    const [id = ''] = outcome.value.ids
    const data = { bookings: outcome.value.ids.length }
    return step.done('site.guest-booked', { data, to: `/bookings/${id}`, made: id })
  },
})

function refused(why: BookingRefusal) {
  const says = (locale: 'sv' | 'en') => explain(why, locale)
  if (why.kind === 'holdPassed') return wrong('hold', says)
  if (why.kind === 'past' || why.kind === 'backwards') return wrong('first', says)
  if (why.kind === 'tooMany') return wrong('nights', says)
  return stopped(says)
}

export const unnamedRoutes = bookedHouse.routes(bookingUnnamed)
