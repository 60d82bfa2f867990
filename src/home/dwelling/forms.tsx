/** A dwelling comes into the pool, is taken out of it, and put back. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { Beneath, desk, optional, picked, shortText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { type HomeVerb, isLandlord, requireMay } from '../access.ts'
import { changing, puttingBackChange, undoingChange } from './changing.tsx'
import { factsText } from './facts.text.ts'
import { factFields, said, sizeFields } from './fields.ts'
import { isHeld } from './held.ts'
import { movingBack, movingDwelling } from './moving.tsx'
import { landlords } from './queries.ts'
import { roomsFrom } from './rules.ts'
import { dwelling } from './subject.tsx'
import { text } from './text.ts'

const homes = desk({
  at: '/homes',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/homes', label: words(text, page.viewer.locale).homes }]} />
  ),
  text: group(text, 'subject'),
})

const addingWords = (locale: Locale) => ({
  ...text[locale].adding,
  fields: { ...text[locale].adding.fields, ...factsText[locale].fields },
})

/** A landlord's agent adds for their own organisation, staff for the landlord that they choose. */
export const adding = homes.form({
  at: '/dwellings/new',
  may: 'addDwelling',
  opens: 'dwelling-new',
  text: { sv: addingWords('sv'), en: addingWords('en') },
  fields: {
    landlord: sometimes(picked()),
    address: shortText(200),
    number: optional(shortText(20, { width: 'short' })),
    ...sizeFields,
    ...factFields,
  },
  shows: async ({ tx, session }) => {
    const own = isLandlord(session)
    const choices = own ? [] : await landlords(tx, session)
    return {
      options: { landlord: choices.map(({ id, name }) => ({ value: id, label: name })) },
      draw: (field) => (
        <>
          {own ? null : field.landlord}
          <FieldRow>
            {field.address}
            {field.number}
          </FieldRow>
          {field.area}
          <FieldRow>
            {field.rooms}
            {field.squareMetres}
            {field.rentKr}
          </FieldRow>
          <FieldRow>
            {field.floor}
            {field.lift}
          </FieldRow>
          <FieldRow>
            {field.wheelchair}
            {field.pets}
          </FieldRow>
          {field.toSchool}
          {field.toBus}
          {field.toShop}
        </>
      ),
    }
  },
  act: async (step, { landlord, address, number, area, rooms, squareMetres, rentKr, ...facts }) => {
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
      floor: facts.floor,
      lift: said(facts.lift),
      wheelchair: said(facts.wheelchair),
      pets: said(facts.pets),
      to_school: facts.toSchool,
      to_bus: facts.toBus,
      to_shop: facts.toShop,
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
    if (await isLeft(tx, on.id)) return stopped('stillLeft')
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

/** Whether it waits for the municipality's answer: whoever left it draws that back, with why. */
const isLeft = async (tx: Tx, dwellingId: string): Promise<boolean> => {
  const waiting = await tx
    .selectFrom('vacancy')
    .select('id')
    .where('dwelling_id', '=', dwellingId)
    .where('withdrawn_at', 'is', null)
    .where('answer_by', '>=', today())
    .execute()
  const { rows } = await sql<{ vacancy_id: string }>`
    select vacancy_id from app.vacancies_taken(${waiting.map(({ id }) => id)}::uuid[])`.execute(tx)
  return waiting.length > rows.length
}

type Withdrawal = { withdrawn_on: Temporal.PlainDate | null; withdrawn_by: string | null }

const changeWithdrawal = (tx: Tx, id: string, to: Withdrawal) =>
  tx.updateTable('dwelling').set(to).where('id', '=', id).execute()

export const dwellingForms = dwelling.routes(
  adding,
  changing,
  undoingChange,
  puttingBackChange,
  withdrawing,
  puttingBack,
  movingDwelling,
  movingBack,
)
