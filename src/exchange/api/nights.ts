/** /api/v1/places, /holds, /cancellations, /arrivals, /departures and /contacts: a partner's own system sees what is free, holds a place or gives it back, and says that guests came, left or were met. No door tells who anybody is. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { receiveContact } from '../../outreach/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { AlreadyDone, asUser, type Tx } from '../../platform/database/index.ts'
import { idOfHash } from '../../platform/id.ts'
import type { Answer } from '../../platform/subject/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { type Ctx, signedIn } from '../../platform/web/index.ts'
import {
  arriving,
  bookWithin,
  codesOf,
  departing,
  ending,
  explain,
  freeBeds,
  keepOverstayers,
  nightToSleep,
} from '../../shelter/index.ts'
import { apiRoom, needs, notTooLarge } from './guard.ts'
import { contactInput, deedInput, holdInput, placeQuery } from './night-schemas.ts'
import { idempotencyHash, once } from './once.ts'
import { Problem, pointerTo } from './problem.ts'
import { bodyBy, jsonOf, queryBy } from './read.ts'

/** What is kept of an answer: a code isn't, because it dies with the stay. */
const kept = z.object({ ids: z.array(z.string()), holdUntil: z.string() })
const keptContact = z.object({ id: z.string(), already: z.boolean() })

const saying = (answer: Extract<Answer, { ok: false }>, locale: Locale): string =>
  answer.reason.map(({ says }) => (typeof says === 'function' ? says(locale) : says)).join(' ')

/** A press is done once for the form's key that is made of the caller's own and of what it is done with. */
function keyed(c: Ctx, session: Session, booking: string): Session {
  const hash = idempotencyHash(c.req.header('idempotency-key'))
  if (hash === null) throw new Problem('no-idempotency-key')
  const hex = createHash('sha256').update(hash).update(`${c.req.path} ${booking}`).digest('hex')
  return { ...session, requestKey: idOfHash(hex) }
}

/** Whether nobody holds the place any longer, because it has been given back. */
async function isGivenBack(tx: Tx, booking: string): Promise<boolean> {
  const end = await tx
    .selectFrom('booking_end')
    .select('id')
    .where('booking_id', '=', booking)
    .where('undone_at', 'is', null)
    .where('because', '=', 'cancelled')
    .executeTakeFirst()
  return end !== undefined
}

/** `stands`: what was asked for is so already, whoever did it. */
async function press(
  c: Ctx,
  work: (session: Session, booking: string) => Promise<Answer>,
  stands?: (tx: Tx, booking: string) => Promise<boolean>,
): Promise<Response> {
  const { booking } = bodyBy(c, deedInput, await jsonOf(c))
  try {
    const answer = await work(keyed(c, signedIn(c), booking), booking)
    if (!answer.ok && stands && (await asUser(signedIn(c), (tx) => stands(tx, booking))))
      return c.json({ booking, already: true }, 200)
    if (!answer.ok) throw new Problem('conflict', { detail: saying(answer, c.get('locale')) })
    return c.json({ booking, already: false }, 201)
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error
    c.header('Idempotent-Replayed', 'true')
    return c.json({ booking, already: true }, 200)
  }
}

export const nightDoors = apiRoom()
  .get('/places', needs('places:read'), async (c) => {
    const { municipality } = signedIn(c)
    const night = queryBy(c, placeQuery).night ?? nightToSleep(now())
    const sites = (await freeBeds(municipality, night)).flatMap(({ siteId, site, ...counts }) => {
      const { beds, held, taken, setAside, outOfService, free, roomsFree } = counts
      // a protected site has no name here, and no line
      return site === null
        ? []
        : [{ site: siteId, name: site, beds, held, taken, setAside, outOfService, free, roomsFree }]
    })
    return c.json({ night: night.toString(), at: now().toString(), sites })
  })
  .post('/holds', needs('nights:write'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const body = await jsonOf(c)
    const { site, kind, night, nights, people, person, minutes } = bodyBy(c, holdInput, body)
    await keepOverstayers()
    const { replayed, answer } = await once(
      session,
      { key: c.req.header('idempotency-key'), route: 'POST /holds', body },
      async (tx) => {
        const holdUntil = now().add({ minutes })
        const last = night.add({ days: nights - 1 })
        const asked = { personId: person ?? null, people, siteId: site, kind, first: night, last, holdUntil }
        const made = await bookWithin(tx, session, asked)
        if (!made.ok) throw new Problem('conflict', { detail: explain(made.reason, c.get('locale')) })
        return { ids: made.value.ids, holdUntil: holdUntil.toString() }
      },
      kept,
    )
    const codes = await asUser(session, (tx) => codesOf(tx, answer.ids))
    if (replayed) c.header('Idempotent-Replayed', 'true')
    const bookings = answer.ids.map((id) => ({ id, code: codes.get(id) ?? null }))
    return c.json({ bookings, holdUntil: answer.holdUntil }, replayed ? 200 : 201)
  })
  .post('/cancellations', needs('nights:write'), notTooLarge, (c) =>
    press(c, (session, id) => ending.run(session, { id }, { because: 'cancelled', words: null }), isGivenBack),
  )
  .post('/arrivals', needs('nights:write'), notTooLarge, (c) =>
    press(c, (session, id) => arriving.run(session, { id })),
  )
  .post('/departures', needs('nights:write'), notTooLarge, (c) =>
    press(c, (session, id) => departing.run(session, { id }, { to: null, openSeen: null, openWhy: null })),
  )
  .post('/contacts', needs('contacts:write'), notTooLarge, async (c) => {
    const body = await jsonOf(c)
    const { people, ...contact } = bodyBy(c, contactInput, body)
    const { replayed, answer } = await once(
      signedIn(c),
      { key: c.req.header('idempotency-key'), route: 'POST /contacts', body },
      async (tx) => {
        const added = await receiveContact(tx, signedIn(c), { ...contact, unnamed: people })
        if (added.ok) return { id: added.value.id, already: !added.value.added }
        const { field, says } = added.reason
        const pointer = pointerTo(field === 'unnamed' ? 'people' : field)
        throw new Problem('invalid', { errors: [{ pointer, detail: says(c.get('locale')) }] })
      },
      keptContact,
    )
    if (replayed) c.header('Idempotent-Replayed', 'true')
    return c.json(answer, replayed || answer.already ? 200 : 201)
  })
