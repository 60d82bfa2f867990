/** /evictions/:id/contacts: a contact with the household written down, or taken back. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { formatTime, type Locale, words } from '../../platform/text/index.ts'
import { momentOf, now } from '../../platform/time/index.ts'
import {
  Checkbox,
  DateField,
  FieldRow,
  type FormState,
  Radios,
  Select,
  TextArea,
  TimeField,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  choice,
  date,
  formPage,
  idParam,
  optionalDate,
  optionalText,
  problem,
  room,
  seeOther,
  signedIn,
  ticked,
} from '../../platform/web/index.ts'
import { contactHows } from '../clocks/contact-day.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { type ContactRefusal, noteContact, type UndoRefusal, undoContact } from './actions.ts'
import { text } from './text.ts'

const MAX_WORDS = 2000

const timeOfDay = () =>
  z.string().transform((value, ctx) => {
    const parts = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?::[0-5]\d)?$/.exec(value)
    if (parts) return `${parts[1]?.padStart(2, '0')}:${parts[2]}`
    ctx.addIssue({
      code: 'custom',
      ...problem({ sv: words(text, 'sv').badTime, en: words(text, 'en').badTime }),
    })
    return z.NEVER
  })

const contactForm = z
  .object({
    how: choice(contactHows),
    reached: choice(['yes', 'no']),
    on: date('happened'),
    time: timeOfDay(),
    aboutChildren: ticked(),
    words: optionalText(MAX_WORDS),
    nextOn: optionalDate('planned'),
  })
  .transform(({ on, time, reached, ...contact }) => ({
    ...contact,
    reached: reached === 'yes',
    at: momentOf(on, time),
  }))

const fieldOf = (kind: (ContactRefusal | UndoRefusal)['kind']): string =>
  kind === 'inFuture' ? 'on' : kind === 'nextBefore' ? 'nextOn' : ''

const say = ({ kind }: ContactRefusal | UndoRefusal, locale: Locale) => ({
  field: fieldOf(kind),
  message: words(text, locale)[kind],
})

function ContactForm({ viewer, matter, form }: { viewer: Viewer; matter: ShownMatter; form: FormState }) {
  const t = words(text, viewer.locale)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.add}
      lead={t.addLead}
      action={`/evictions/${matter.id}/contacts/new`}
      form={form}
      submit={t.save}
      back={`/evictions/${matter.id}#contacts`}
    >
      <Select
        name="how"
        label={t.how}
        required
        choices={contactHows.map((how) => ({ value: how, label: t.hows[how] }))}
      />
      <Radios
        name="reached"
        label={t.reached}
        required
        choices={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <FieldRow>
        <DateField within="happened" name="on" label={t.on} value={viewer.today} max={viewer.today} required />
        <TimeField name="time" label={t.time} value={formatTime(now())} required />
      </FieldRow>
      <Checkbox name="aboutChildren" label={t.aboutChildren} />
      <TextArea name="words" label={t.words} hint={t.wordsHint} maxlength={MAX_WORDS} />
      <DateField within="planned" name="nextOn" label={t.nextOn} min={viewer.today} />
    </MatterForm>
  )
}

const noting = formPage({
  fields: contactForm,
  load: (session, id) => asUser(session, (tx) => matterToShow(tx, session, id, 'matter-contact', 'work')),
  draw: ({ viewer, view, form }) => <ContactForm viewer={viewer} matter={view} form={form} />,
  act: noteContact,
  say,
  leadsTo: (_, id) => `/evictions/${id}#contacts`,
  notice: (locale) => words(text, locale).saved,
})

export const contactRoutes = room()
  .get('/evictions/:id/contacts/new', noting.get)
  .post('/evictions/:id/contacts/new', noting.post)
  .post('/evictions/:id/contacts/:contactId/undo', async (c) => {
    const session = signedIn(c)
    const outcome = await undoContact(session, idParam(c), idParam(c, 'contactId'))
    const said = outcome.ok ? words(text, session.locale).undone : say(outcome.reason, session.locale).message
    return seeOther(c, `/evictions/${idParam(c)}#contacts`, said)
  })
