/** A dwelling comes into the pool, is taken out of it, and put back. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import {
  desk,
  limited,
  optional,
  picked,
  shortText,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, Page } from '../../platform/ui/index.ts'
import { type HomeVerb, isLandlord, requireMay } from '../access.ts'
import { isHeld } from './held.ts'
import { movingBack, movingDwelling } from './moving.tsx'
import { landlords } from './queries.ts'
import { roomsFrom } from './rules.ts'
import { dwelling } from './subject.tsx'
import { text } from './text.ts'

const homes = desk({
  at: '/homes',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, title, heading, viewer, ...rest }) => (
    <Page
      {...rest}
      viewer={viewer}
      title={heading}
      documentTitle={title}
      breadcrumb={[{ href: '/homes', label: words(text, viewer.locale).homes }]}
    />
  ),
  text: group(text, 'subject'),
})

const badRooms = { sv: text.sv.badRooms, en: text.en.badRooms }

/** A landlord's agent adds for their own organisation, staff for the landlord that they choose. */
export const adding = homes.form({
  at: '/dwellings/new',
  may: 'addDwelling',
  opens: 'dwelling-new',
  text: group(text, 'adding'),
  fields: {
    landlord: sometimes(picked()),
    address: shortText(200),
    number: optional(shortText(20, { width: 'short' })),
    area: optional(shortText(100, { width: 'medium' })),
    rooms: limited(shortText(5, { inputmode: 'decimal', width: 'short' }), (typed) =>
      roomsFrom(typed) === null ? badRooms : null,
    ),
    squareMetres: optional(wholeNumber(5, 1000, 'm²')),
    rentKr: wholeNumber(0, 100_000, 'kr'),
  },
  shows: async ({ tx, session }) => {
    const own = isLandlord(session)
    const choices = own ? [] : await landlords(tx, session)
    return {
      options: { landlord: choices.map(({ id, name }) => ({ value: id, label: name })) },
      draw: ({ landlord, address, number, area, rooms, squareMetres, rentKr }) => (
        <>
          {own ? null : landlord}
          <FieldRow>
            {address}
            {number}
          </FieldRow>
          {area}
          <FieldRow>
            {rooms}
            {squareMetres}
            {rentKr}
          </FieldRow>
        </>
      ),
    }
  },
  act: async (step, { landlord, address, number, area, rooms, squareMetres, rentKr }) => {
    const landlordId = await landlordFor(step.tx, step.session, landlord)
    if (landlordId === null) return wrong('landlord', 'noLandlord')
    const made = await step.add('dwelling', 'added', {
      landlord_id: landlordId,
      address,
      number,
      area_name: area,
      rooms: roomsFrom(rooms) ?? 0,
      square_metres: squareMetres,
      rent_kr: rentKr,
    })
    const to = `/dwellings/${made}`
    return step.done('dwelling.added', { about: made, data: { landlord: landlordId }, made, to })
  },
  clash: { dwelling_address: stopped('knownAddress', 'address') },
})

async function landlordFor(tx: Tx, session: Session, chosen: string | null): Promise<string | null> {
  const known = await landlords(tx, session)
  const wanted = isLandlord(session) ? session.organisation.id : chosen
  return known.find(({ id }) => id === wanted)?.id ?? null
}

/** No new offers. Not while an offer holds it; a lease that runs goes on. */
export const withdrawing = dwelling.press({
  at: 'withdrawal',
  may: 'withdrawDwelling',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    const { tx, on, session } = step
    if (on.withdrawnOn !== null) return stopped('already')
    if (await isHeld(tx, on.id)) return stopped('stillOffered')
    await changeWithdrawal(tx, on.id, { withdrawn_on: today(), withdrawn_by: session.userId })
    return step.done('dwelling.withdrawn')
  },
})

export const puttingBack = dwelling.press({
  at: 'withdrawal/undo',
  may: 'withdrawDwelling',
  text: group(text, 'puttingBack'),
  act: async (step) => {
    if (step.on.withdrawnOn === null) return stopped('already')
    await changeWithdrawal(step.tx, step.on.id, { withdrawn_on: null, withdrawn_by: null })
    return step.done('dwelling.put-back')
  },
})

type Withdrawal = { withdrawn_on: Temporal.PlainDate | null; withdrawn_by: string | null }

const changeWithdrawal = (tx: Tx, id: string, to: Withdrawal) =>
  tx.updateTable('dwelling').set(to).where('id', '=', id).execute()

export const dwellingForms = dwelling.routes(adding, withdrawing, puttingBack, movingDwelling, movingBack)
