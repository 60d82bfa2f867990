/** A meeting is noted, corrected, and taken back or put back. */

import type { Child } from 'hono/jsx'
import { nameOf, openReadable, type PersonBrief, PersonChooser } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isId, newId } from '../../platform/id.ts'
import {
  checkboxes,
  day,
  type Fields,
  longText,
  oneOf,
  optional,
  picked,
  pickedCode,
  shortText,
  sometimes,
  stopped,
  time,
  type Values,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, together, words } from '../../platform/text/index.ts'
import { dateOf, momentOf, now, today, ZONE } from '../../platform/time/index.ts'
import { FieldRow, Notice, Stack, type Viewer } from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { areaChoices } from '../areas.ts'
import { formText } from './forms.text.ts'
import { type Contact, namesOn } from './queries.ts'
import { grounds, MOST_ALIAS, MOST_UNNAMED, MOST_WANTED, MOST_WHERE, offers } from './rules.ts'
import { contact, outreach } from './subject.tsx'
import { text } from './text.ts'
import { addContact } from './write.ts'

const fields = {
  metOn: day({ to: today }),
  metTime: time(),
  area: pickedCode(),
  person: optional(picked({ empty: group(text, 'choosePerson') })),
  because: sometimes(oneOf(grounds, group(text, 'grounds'))),
  alias: optional(shortText(MOST_ALIAS, { spellcheck: false })),
  unnamed: wholeNumber(0, MOST_UNNAMED),
  outdoors: wholeNumber(0, MOST_UNNAMED + 1),
  offered: checkboxes(offers, group(text, 'offers')),
  wanted: optional(longText(MOST_WANTED, 3)),
  nextOn: optional(day({ within: 'planned' })),
  nextWhere: optional(shortText(MOST_WHERE)),
} as const satisfies Fields<unknown>

type Written = Values<typeof fields>
type Looking = { tx: Tx; session: Session; viewer: Viewer; back: string; chosen: string | null; area: string | null }

/** The person who was chosen in the search, opened and written in the read log. */
const chosenIn = async ({ tx, session, chosen }: Looking): Promise<PersonBrief | null> =>
  chosen === null || !isId(chosen)
    ? null
    : ((await openReadable(tx, session, [chosen], 'outreach-contact-new'))[0] ?? null)

/** What there is to choose, and the fields set out as they are filled in on a phone in a stairwell: who first, then what. */
async function around(looking: Looking) {
  const { tx, viewer, back, area } = looking
  const t = words(text, viewer.locale)
  const [choices, names] = [await areaChoices(tx, area), await namesOn(tx, today())]
  const person = names ? await chosenIn(looking) : null
  return {
    person,
    options: {
      area: choices,
      person: person === null ? [] : [{ value: person.id, label: nameOf(person, viewer.locale) }],
    },
    before: (
      <Stack>
        {choices.length === 0 ? <Notice kind="warning">{t.noAreas}</Notice> : null}
        {names ? null : <Notice>{t.withoutIdentity}</Notice>}
      </Stack>
    ),
    // where nobody is named there is nobody above
    words: names ? {} : { unnamed: t.howMany },
    after: names ? <PersonChooser back={back} form={blankForm()} /> : null,
    draw: (field: Drawn) => drawn(field, { names, chosen: person !== null }),
  }
}

type Drawn = { readonly [K in keyof typeof fields]: Child }

function drawn(field: Drawn, { names, chosen }: { names: boolean; chosen: boolean }) {
  return (
    <>
      <FieldRow>
        {field.metOn}
        {field.metTime}
      </FieldRow>
      {field.area}
      {chosen ? field.person : null}
      {chosen ? field.because : null}
      {names && !chosen ? field.alias : null}
      <FieldRow>
        {field.unnamed}
        {field.outdoors}
      </FieldRow>
      {field.offered}
      {field.wanted}
      <FieldRow>
        {field.nextOn}
        {field.nextWhere}
      </FieldRow>
    </>
  )
}

/** Whether what was chosen is among what can be. */
async function notOffered(tx: Tx, session: Session, { area, person }: Written, stands: string | null) {
  if (!(await areaChoices(tx, stands)).some(({ value }) => value === area)) return wrong('area', 'unknownArea')
  if (person !== null && (await openReadable(tx, session, [person], 'outreach-contact-new')).length === 0)
    return wrong('person', 'unknownPerson')
  return null
}

const factsOf = ({ metOn, metTime, person, ...rest }: Written) => ({
  ...rest,
  metAt: momentOf(metOn, metTime),
  personId: person,
})

/** As a field of time has it. */
const clockOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' })

export const adding = outreach.form({
  at: 'contacts/new',
  may: 'note',
  opens: 'outreach-contact-new',
  text: group(formText, 'adding'),
  fields,
  shows: async ({ tx, session, viewer, asked, typed }) => {
    const chosen = asked('person') ?? typed('person')
    const { person, ...page } = await around({
      tx,
      session,
      viewer,
      chosen,
      area: null,
      back: '/outreach/contacts/new',
    })
    const at = now()
    const usual = { metOn: dateOf(at), metTime: clockOf(at), outdoors: 0 }
    return { ...page, begins: { ...usual, unnamed: person === null ? 1 : 0, person: person?.id ?? null } }
  },
  act: async ({ tx, session, done }, written) => {
    const unknown = await notOffered(tx, session, written, null)
    if (unknown) return unknown
    const id = newId()
    const added = await addContact(tx, session, { ...factsOf(written), id })
    if (!added.ok) return wrong(added.reason.field, added.reason.word)
    return done('outreach.noted', { about: id, person: written.person, made: id, to: `/outreach/contacts/${id}` })
  },
})

const begins = (of: Contact) => ({
  metOn: dateOf(of.metAt),
  metTime: clockOf(of.metAt),
  area: of.area,
  person: of.personId,
  because: of.because,
  alias: of.alias,
  unnamed: of.unnamed,
  outdoors: of.outdoors,
  offered: of.offered,
  wanted: of.wanted,
  nextOn: of.nextOn,
  nextWhere: of.nextWhere,
})

/** A correction is a meeting of its own that names the one it corrects: what stood can still be read. */
export const correcting = contact.form({
  at: 'correction',
  may: 'note',
  opens: 'outreach-contact-new',
  text: together(group(formText, 'adding'), group(formText, 'correcting')),
  fields,
  clash: { outreach_contact_corrected: stopped('taken') },
  shows: async ({ tx, session, viewer, shown, asked, typed }) => {
    const chosen = asked('person') ?? typed('person') ?? shown.personId
    const back = `/outreach/contacts/${shown.id}/correction`
    const { person, ...page } = await around({ tx, session, viewer, chosen, area: shown.area, back })
    return { ...page, begins: { ...begins(shown), person: person?.id ?? null } }
  },
  act: async ({ tx, session, on, done }, written) => {
    if (on.correctedId !== null) return stopped('taken')
    const unknown = await notOffered(tx, session, written, on.area)
    if (unknown) return unknown
    const id = newId()
    const corrects = { id: on.id, threadId: on.threadId }
    const added = await addContact(tx, session, { ...factsOf(written), id, corrects })
    if (!added.ok) return wrong(added.reason.field, added.reason.word)
    return done('outreach.corrected', { person: written.person, made: id, to: `/outreach/contacts/${id}` })
  },
})

export const undoing = contact.press({
  at: 'undo',
  may: 'note',
  text: group(formText, 'undoing'),
  act: async (step) => {
    if (step.on.correctedId !== null) return stopped('old')
    await step.stamp('outreach_contact', step.on.id, 'undone')
    return step.done('outreach.taken-back')
  },
})

export const puttingBack = contact.press({
  at: 'undo/undo',
  may: 'note',
  alsoEnded: true,
  text: group(formText, 'puttingBack'),
  clash: { outreach_contact_corrected: stopped('taken') },
  act: async (step) => {
    if (step.on.undoneAt === null) return stopped('already')
    await step.unstamp('outreach_contact', step.on.id, 'undone')
    return step.done('outreach.put-back')
  },
})
