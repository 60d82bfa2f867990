/** An advice is opened, perhaps from a meeting that was booked on a matter, perhaps for a person; called something else; tied to a person; handed over. */

import { nameOf, openReadable } from '../../person/index.ts'
import { type Tx, takeRunningNumber } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { optional, picked, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { Hidden, LinkButton, Notice, RuleNote } from '../../platform/ui/index.ts'
import { type AdviceStep, advice, advices } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { advisers, latestPhone, untakenMeeting } from './queries.ts'
import { text } from './text.ts'

const called = {
  label: shortText(100),
  phone: optional(shortText(50, { type: 'tel', width: 'medium' })),
}

const idIn = (said: string | null): string | null => (said !== null && isId(said) ? said : null)

function AdviceRule({ locale }: { locale: Locale }) {
  const s = words(shared, locale)
  return <RuleNote rule={s.rule} section={s.ruleSection} />
}

/** The meeting and the person come by the address, and are carried by the form. */
export const opening = advices.form({
  at: 'new',
  may: 'advise',
  opens: 'advice',
  text: group(text, 'opening'),
  fields: { ...called, person: optional(picked()), booking: optional(picked()) },
  shows: async ({ tx, session, viewer: { locale }, asked, typed }) => {
    const t = words(text, locale)
    const about = (name: string) => idIn(typed(name) ?? asked(name))
    const [personId, bookingId] = [about('person'), about('booking')]
    const [person = null] = await openReadable(tx, session, personId === null ? [] : [personId], 'advice')
    const meeting = bookingId === null ? null : await untakenMeeting(tx, bookingId)
    return {
      before: (
        <>
          {meeting ? <Notice>{t.fromBooking(formatMoment(meeting.at, locale))}</Notice> : null}
          {person ? <Notice>{t.forPerson(nameOf(person, locale))}</Notice> : null}
        </>
      ),
      begins: { label: meeting?.expected, phone: await latestPhone(tx, session) },
      draw: ({ label, phone }) => (
        <>
          {meeting ? <Hidden name="booking" value={meeting.id} /> : null}
          {person ? <Hidden name="person" value={person.id} /> : null}
          {label}
          {phone}
        </>
      ),
      after: <AdviceRule locale={locale} />,
    }
  },
  act: async (step, { label, phone, person, booking }) => {
    const { tx, session } = step
    // an adviser without a unit has nobody to keep the advice with: it is read by the unit
    if (session.unit === null) return stopped('noUnit')
    if (person !== null && !(await isReadable(tx, person))) return stopped('personNotReadable')
    const { year } = today()
    const running = await takeRunningNumber(tx, session.municipality, 'advice', year)
    const number = `R-${year}-${String(running).padStart(4, '0')}`
    const about = { unit_id: session.unit.id, number, label, phone, person_id: person, opened_on: today() }
    const made = await step.add('advice', 'opened', about)
    await nameResponsible(step, made, session.userId)
    if (booking !== null && !(await tie(tx, booking, made))) return stopped('bookingTaken')
    // nothing of the person: the record of what happened to them is read by others than their adviser
    return step.done('advice.opened', { about: made, made, to: `/advice/${made}` })
  },
})

const isReadable = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()) !== undefined

/** Ties a meeting that came from a matter to its advice. */
async function tie(tx: Tx, bookingId: string, adviceId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('advice_booking')
    .set({ advice_id: adviceId })
    .where('id', '=', bookingId)
    .where('advice_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Naming = Pick<AdviceStep, 'tx' | 'own' | 'session'>

async function nameResponsible({ tx, own, session }: Naming, adviceId: string, userId: string): Promise<void> {
  const named = { ...own(), advice_id: adviceId, user_id: userId, since: now(), named_by: session.userId }
  await tx.insertInto('advice_responsible').values(named).execute()
}

export const changing = advice.form({
  at: 'label',
  may: 'advise',
  opens: 'advice',
  text: group(text, 'changing'),
  fields: called,
  shows: ({ shown: { label, phone } }) => ({ begins: { label, phone } }),
  act: async (step, { label, phone }) => {
    await step.tx.updateTable('advice').set({ label, phone }).where('id', '=', step.on.id).execute()
    return step.done('advice.changed')
  },
})

/** To the person whom the address names after a search, or to nobody. */
export const tying = advice.form({
  at: 'person',
  may: 'advise',
  opens: 'advice',
  text: group(text, 'tying'),
  fields: { person: optional(picked()) },
  shows: async ({ tx, session, shown, viewer: { locale }, asked }) => {
    const t = words(text, locale)
    const id = idIn(asked('person'))
    const [chosen = null] = await openReadable(tx, session, id === null ? [] : [id], 'advice')
    const search = (
      <p>
        <LinkButton variant="secondary" href={`/people?back=${tying.path({ id: shown.id })}`} icon="search">
          {t.choose}
        </LinkButton>
      </p>
    )
    return {
      before: shown.person ? <p>{t.personNow(nameOf(shown.person, locale, 'ownPage'))}</p> : null,
      ...(shown.personId === null && chosen === null ? { instead: search } : {}),
      draw: () => (
        <>
          {chosen ? <Hidden name="person" value={chosen.id} /> : null}
          {chosen ? <p>{t.personChosen(nameOf(chosen, locale))}</p> : null}
          {search}
        </>
      ),
      send: chosen ? undefined : t.untie,
      after: <AdviceRule locale={locale} />,
    }
  },
  act: async (step, { person }) => {
    const { tx, on } = step
    if (person !== null && !(await isReadable(tx, person))) return stopped('personNotReadable')
    await tx.updateTable('advice').set({ person_id: person }).where('id', '=', on.id).execute()
    if (person !== null) return step.done('advice.person-tied')
    return step.done('advice.person-untied', { says: (locale) => words(text, locale).untied })
  },
})

/** Another adviser of the unit keeps it from now. */
export const handingOver = advice.form({
  at: 'responsible',
  may: 'advise',
  opens: 'advice',
  text: group(text, 'handingOver'),
  fields: { adviser: picked() },
  knows: advisers,
  shows: ({ shown, viewer, known }) => {
    const others = known.filter(({ id, unitId }) => unitId === shown.unitId && id !== shown.responsible?.id)
    return {
      options: { adviser: others.map(({ id, name }) => ({ value: id, label: name })) },
      instead: others.length === 0 ? <p>{words(text, viewer.locale).nobodyElse}</p> : null,
    }
  },
  act: async (step, { adviser }, staff) => {
    const { tx, on } = step
    if (!staff.some(({ id, unitId }) => id === adviser && unitId === on.unitId)) return wrong('adviser', 'notAdviser')
    if (on.responsible?.id === adviser) return wrong('adviser', 'same')
    await tx
      .updateTable('advice_responsible')
      .set({ until: now() })
      .where('advice_id', '=', on.id)
      .where('until', 'is', null)
      .execute()
    await nameResponsible(step, on.id, adviser)
    return step.done('advice.handed-over', { data: { to: adviser } })
  },
})
