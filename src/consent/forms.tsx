/** What changes who may read: a consent given and withdrawn, an assignment taken back, a unit let in and out. Each holds at once. */

import { ownUnits } from '../person/index.ts'
import { NotFound } from '../platform/access/index.ts'
import { ask, type Tx } from '../platform/database/index.ts'
import { rowSince } from '../platform/record/index.ts'
import { checkboxes, day, longText, picked, radios, stopped, wrong } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { now, today } from '../platform/time/index.ts'
import type { Choice } from '../platform/ui/index.ts'
import { contactsIn, organisationsToShareWith } from './queries.ts'
import { consentParts, waysGiven, wrongWithDates } from './rules.ts'
import { personsConsents } from './subject.tsx'
import { text } from './text.ts'

const choicesOf = (rows: readonly { id: string; name: string }[]): Choice[] =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** The person has consented. Only the organisation whose record it is notes that, and who works with the person lastingly. */
export const giving = personsConsents.form({
  at: 'consents/new',
  may: 'register',
  opens: 'consents',
  back: 'consents',
  text: group(text, 'giving'),
  fields: {
    to: picked(),
    what: checkboxes(consentParts, group(text, 'parts'), { needed: 'always', hints: group(text, 'partHints') }),
    why: longText(1000),
    how: radios(waysGiven, group(text, 'ways'), { row: true }),
    from: day({ within: 'planned' }),
    until: day({ within: 'planned' }),
  },
  shows: async ({ tx, session, viewer }) => ({
    card: words(text, viewer.locale).giving.title,
    begins: { from: today() },
    options: { to: choicesOf(await ask(tx, organisationsToShareWith(tx, session))) },
  }),
  act: async (step, { to, what, why, how, from, until }) => {
    const amiss = wrongWithDates(from, until, today())
    if (amiss) return amiss
    const { tx, session, on } = step
    const others = await ask(tx, organisationsToShareWith(tx, session))
    if (!others.some(({ id }) => id === to)) return wrong('to', 'ownOrganisation')
    const row = { ...step.own(), person_id: on.id, to_organisation_id: to, what: [...what], why, how_given: how }
    await tx
      .insertInto('consent')
      .values({ ...row, from_on: from, until_on: until, given_at: now(), registered_by: session.userId })
      .execute()
    const data = { to, what: [...what], from: from.toString(), until: until.toString() }
    return step.done('consent.given', { about: row.id, data, made: row.id })
  },
})

/** The person has taken the consent back. Recorded first: a reader by this very consent can’t read a moment later. */
export const withdrawing = personsConsents.press({
  at: 'consents/:consentId/withdrawal',
  may: 'withdraw',
  back: 'consents',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    const { consentId } = step.params
    const consent = await step.tx
      .selectFrom('consent')
      .select(['withdrawn_at', 'to_organisation_id as to'])
      .where('id', '=', consentId)
      .where('person_id', '=', step.on.id)
      .executeTakeFirst()
    if (!consent) throw new NotFound('row')
    if (consent.withdrawn_at !== null) return stopped('already')
    // never stopped, nor asked why: it is as easy to take back as to give. But nobody is told that reading ends where it doesn't
    const stillReads = await readsByAssignment(step.tx, step.on.id, consent.to)
    return step.done('consent.withdrawn', {
      about: consentId,
      ...(stillReads ? { says: (locale) => words(text, locale).withdrawing.stillReads } : {}),
      last: async () => {
        await step.stamp('consent', consentId, 'withdrawn')
        return {}
      },
    })
  },
})

/** Whether the organisation has a task that lets it read today. */
async function readsByAssignment(tx: Tx, personId: string, organisationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('assignment')
    .select('id')
    .where('person_id', '=', personId)
    .where('to_organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', today())
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', today())]))
    .executeTakeFirst()
  return row !== undefined
}

/** An assignment is taken back before its day; not while the booking that it hangs on stands. */
export const takingBack = personsConsents.press({
  at: 'assignments/:assignmentId/end',
  may: 'assign',
  back: 'consents',
  text: group(text, 'takingBack'),
  act: async (step) => {
    const { assignmentId } = step.params
    const row = await step.tx
      .selectFrom('assignment')
      .select('ended_at')
      .where('id', '=', assignmentId)
      .where('person_id', '=', step.on.id)
      .executeTakeFirst()
    if (!row) throw new NotFound('row')
    if (row.ended_at !== null) return stopped('already')
    await step.tx.updateTable('assignment').set({ ended_at: now() }).where('id', '=', assignmentId).execute()
    return step.done('assignment.ended', { about: assignmentId })
  },
  clash: { assignment_end_open: stopped('bookingRuns'), assignment_end_support: stopped('supportRuns') },
})

/** Another unit of the own organisation may read, because it is going to meet the person. */
export const lettingIn = personsConsents.form({
  at: 'contacts/new',
  may: 'letIn',
  opens: 'consents',
  back: 'consents',
  text: group(text, 'lettingIn'),
  fields: { unit: picked() },
  shows: async ({ tx, session, shown, viewer }) => {
    const inContact = (await ask(tx, contactsIn(tx, shown.id))).map(({ unitId }) => unitId)
    const units = (await ownUnits(tx, session)).filter(({ id }) => !inContact.includes(id))
    return { card: words(text, viewer.locale).lettingIn.title, options: { unit: choicesOf(units) } }
  },
  act: async (step, { unit }) => {
    const { tx, session, on } = step
    if (!(await ownUnits(tx, session)).some(({ id }) => id === unit)) return wrong('unit', 'notAUnit')
    const row = {
      ...rowSince(session, 'made'),
      person_id: on.id,
      organisation_id: session.organisation.id,
      unit_id: unit,
    }
    await tx.insertInto('person_contact').values(row).execute()
    return step.done('contact.shared', { about: row.id, data: { unit } })
  },
  clash: { person_contact_current: stopped('already', 'unit') },
})

/** A unit no longer meets the person and has no reason to read by it. The last unit of the organisation stays, so that somebody knows. */
export const endingContact = personsConsents.press({
  at: 'contacts/:contactId/end',
  may: 'letIn',
  back: 'consents',
  text: group(text, 'endingContact'),
  act: async (step) => {
    const { tx, session, on, params } = step
    const contacts = await ask(tx, contactsIn(tx, on.id))
    const own = contacts.filter(({ organisationId }) => organisationId === session.organisation.id)
    if (!own.some(({ id }) => id === params.contactId)) throw new NotFound('row')
    if (own.length === 1) return stopped('lastOne')
    return step.done('contact.ended', {
      about: params.contactId,
      // it may have been what let this user read
      last: async () => {
        await tx.updateTable('person_contact').set({ until: now() }).where('id', '=', params.contactId).execute()
        return { to: '/people' }
      },
    })
  },
  clash: { contact_end_open: stopped('caseOpen'), contact_end_support: stopped('supportRuns') },
})
