/** What is said of a landlord, and whom to call there: said anew, ended, and undone. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import {
  day,
  limited,
  longText,
  oneOf,
  optional,
  shortText,
  sometimes,
  stopped,
  wrong,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { comesBack, holding } from '../latest.ts'
import { formText } from './forms.text.ts'
import { contactsOf, removedContactsOf, saidOf } from './queries.ts'
import {
  companyKinds,
  contactKinds,
  organisationNumber,
  shownNumber,
  wrongCompany,
  wrongContact,
  wrongPerson,
} from './rules.ts'
import { landlord } from './subject.tsx'
import { text } from './text.ts'

const phone = () => shortText(60, { type: 'tel', width: 'medium', autocomplete: 'off' })
const email = () => shortText(200, { type: 'email', width: 'medium', autocomplete: 'off' })

export const saying = landlord.form({
  at: 'facts',
  may: 'registerLandlord',
  opens: 'landlord',
  text: group(formText, 'saying'),
  fields: {
    name: sometimes(shortText(200, { width: 'medium', autocomplete: 'off' })),
    kind: sometimes(oneOf(companyKinds, group(text, 'kinds'))),
    organisationNumber: optional(
      limited(shortText(20, { inputmode: 'numeric', width: 'medium' }), (written) =>
        organisationNumber(written) === null ? group(formText, 'badNumber') : null,
      ),
    ),
    phone: optional(phone()),
    email: optional(email()),
    website: optional(shortText(200, { type: 'url', width: 'medium' })),
    words: optional(longText(900, 4)),
  },
  // the row that holds
  seen: { is: ({ on }) => on.factsId, otherwise: 'meanwhile' },
  shows: ({ shown }) => ({
    begins: {
      ...shown,
      name: shown.personName,
      kind: companyKinds.find((kind) => kind === shown.kind) ?? null,
      organisationNumber: shown.organisationNumber === null ? null : shownNumber(shown.organisationNumber),
    },
    draw: (field) => (
      <>
        {shown.privatePerson ? (
          field.name
        ) : (
          <FieldRow>
            {field.kind}
            {field.organisationNumber}
          </FieldRow>
        )}
        <FieldRow>
          {field.phone}
          {field.email}
        </FieldRow>
        {shown.privatePerson ? null : field.website}
        {field.words}
      </>
    ),
  }),
  act: async (step, { name, kind, organisationNumber: number, website, ...facts }) => {
    const { privatePerson } = step.on
    const { words } = facts
    const faults = privatePerson ? wrongPerson({ name, words }) : wrongCompany({ kind, words })
    if (faults) return faults
    const said = privatePerson ? 'privatePerson' : found(kind)
    const made = await step.add('landlord_facts', 'noted', {
      ...facts,
      kind: said,
      person_name: privatePerson ? name : null,
      website: privatePerson ? null : website,
      organisation_number: privatePerson || number === null ? null : organisationNumber(number),
    })
    return step.done('landlord.said', { data: { facts: made, kind: said }, made })
  },
})

const saidPress = { may: 'registerLandlord', back: '#said' } as const
const contactPress = { may: 'registerLandlord', back: '#contacts' } as const

/** It was right before. The latest alone: what was said since stands on it. */
export const undoingSaid = landlord.press({
  ...saidPress,
  at: 'facts/:facts/undo',
  text: group(formText, 'undoingSaid'),
  act: async (step) => {
    const all = await ask(step.tx, saidOf(step.tx, step.on.id))
    const said = found(all.find(({ id }) => id === step.params.facts))
    if (said.undone !== null) return stopped('already')
    if (holding(all)?.id !== said.id) return stopped('saidOn')
    await step.stamp('landlord_facts', said.id, 'undone')
    return step.done('landlord.said-undone', { data: { facts: said.id } })
  },
})

/** It was right after all. */
export const puttingBackSaid = landlord.press({
  ...saidPress,
  at: 'facts/:facts/undo/undo',
  text: group(formText, 'puttingBackSaid'),
  act: async (step) => {
    const all = await ask(step.tx, saidOf(step.tx, step.on.id))
    const said = found(all.find(({ id }) => id === step.params.facts))
    if (said.undone === null) return stopped('already')
    if (!comesBack(all, said)) return stopped('saidOn')
    await step.unstamp('landlord_facts', said.id, 'undone')
    return step.done('landlord.said-after-all', { data: { facts: said.id } })
  },
})

export const addingContact = landlord.form({
  at: 'contacts/new',
  may: 'registerLandlord',
  opens: 'landlord',
  back: '#contacts',
  text: group(formText, 'addingContact'),
  fields: {
    kind: oneOf(contactKinds, group(text, 'contactKinds')),
    area: optional(shortText(100, { width: 'medium' })),
    name: optional(shortText(100, { width: 'medium' })),
    phone: sometimes(phone()),
    email: sometimes(email()),
    hours: optional(shortText(200)),
    from: day({ within: 'planned' }),
  },
  shows: () => ({
    begins: { from: today() },
    draw: (field) => (
      <>
        <FieldRow>
          {field.kind}
          {field.area}
        </FieldRow>
        {field.name}
        <FieldRow>
          {field.phone}
          {field.email}
        </FieldRow>
        {field.hours}
        {field.from}
      </>
    ),
  }),
  act: async (step, { area, from, ...contact }) => {
    const faults = wrongContact(contact)
    if (faults) return faults
    const made = await step.add('landlord_contact', 'added', { ...contact, area_name: area, from_on: from })
    return step.done('landlord.contact-added', { data: { contact: made, kind: contact.kind }, made })
  },
})

type Contact = Awaited<ReturnType<typeof contactIn>>

const contactIn = async (step: { tx: Parameters<typeof contactsOf>[0]; on: { id: string } }, id: string) =>
  found((await ask(step.tx, contactsOf(step.tx, step.on.id))).find((one) => one.id === id))

export const endingContact = landlord.form({
  at: 'contacts/:contact/end',
  may: 'registerLandlord',
  opens: 'landlord',
  back: '#contacts',
  text: group(formText, 'endingContact'),
  fields: { until: day({ within: 'planned' }) },
  shows: async ({ tx, shown, params }) => {
    await contactIn({ tx, on: shown }, params.contact)
    return { begins: { until: today() } }
  },
  act: async (step, { until }) => {
    const contact: Contact = await contactIn(step, step.params.contact)
    if (contact.until !== null) return stopped('already')
    if (Temporal.PlainDate.compare(until, contact.from) < 0) return wrong('until', 'beforeFrom')
    await step.stamp('landlord_contact', contact.id, 'ended', { until_on: until })
    return step.done('landlord.contact-ended', { data: { contact: contact.id, on: until.toString() } })
  },
})

/** They are to be called after all. */
export const goingOnContact = landlord.press({
  at: 'contacts/:contact/end/undo',
  ...contactPress,
  text: group(formText, 'goingOnContact'),
  act: async (step) => {
    const contact = await contactIn(step, step.params.contact)
    if (contact.until === null) return stopped('already')
    await step.unstamp('landlord_contact', contact.id, 'ended', { until_on: null })
    return step.done('landlord.contact-goes-on', { data: { contact: contact.id } })
  },
})

/** Written down by mistake: nobody to call, nor ever was. */
export const takingBackContact = landlord.press({
  at: 'contacts/:contact/undo',
  ...contactPress,
  text: group(formText, 'takingBackContact'),
  act: async (step) => {
    const contact = await contactIn(step, step.params.contact)
    await step.stamp('landlord_contact', contact.id, 'undone')
    return step.done('landlord.contact-taken-back', { data: { contact: contact.id } })
  },
})

/** To be called after all. */
export const puttingBackContact = landlord.press({
  at: 'contacts/:contact/undo/undo',
  ...contactPress,
  text: group(formText, 'puttingBackContact'),
  act: async (step) => {
    const removed = await ask(step.tx, removedContactsOf(step.tx, step.on.id))
    const contact = removed.find(({ id }) => id === step.params.contact)
    if (contact === undefined) {
      await contactIn(step, step.params.contact)
      return stopped('already')
    }
    await step.unstamp('landlord_contact', contact.id, 'undone')
    return step.done('landlord.contact-put-back', { data: { contact: contact.id } })
  },
})

export const landlordForms = landlord.routes(
  saying,
  undoingSaid,
  puttingBackSaid,
  addingContact,
  endingContact,
  goingOnContact,
  takingBackContact,
  puttingBackContact,
)
