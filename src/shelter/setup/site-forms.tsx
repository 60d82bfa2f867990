/** What a shelter is called, when it is open, and who runs it. */

import { may, type Session } from '../../platform/access/index.ts'
import { oneOf, picked, shortText, sometimes, stopped, time, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, together, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayOnSite, worksAt } from '../access.ts'
import { nightToSleep } from '../nights.ts'
import { text as shared } from '../text.ts'
import { lastClaim, whoMayRun } from './queries.ts'
import { hoursWrong } from './rules.ts'
import { shelter, shelters } from './subject.tsx'
import { text } from './text.ts'
import { type LivingForm, LONGEST_NAME, livingForms, nameTaken, writeSite } from './write.ts'

const fields = {
  name: shortText(LONGEST_NAME),
  livingForm: oneOf(livingForms, group(shared, 'form')),
  opensAt: time(),
  closesAt: time(),
}

const taken = wrong('name', (locale) => words(text, locale).nameTaken)

const choicesOf = (all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }))

/** Who sets up protected housing where they don't work doesn't see it from then on. */
const goesOut = (form: LivingForm, session: Session, site: { organisationId: string }): boolean =>
  form === 'protectedHousing' && !worksAt(session, site)

/** Whoever sets up every shelter says who runs it; everybody else adds one that their own organisation runs. */
export const addingShelter = shelters.form({
  at: 'new',
  may: 'setUp',
  opens: 'site-new',
  text: group(text, 'adding'),
  fields: { organisation: sometimes(picked()), ...fields },
  shows: async ({ tx, session }) => {
    const any = may(session, mayOnSite.setUpAny)
    return {
      begins: {
        organisation: session.organisation.id,
        livingForm: livingForms[0],
        opensAt: '18:00',
        closesAt: '09:00',
      },
      options: { organisation: any ? choicesOf(await whoMayRun(tx, session.municipality)) : [] },
      draw: ({ organisation, ...field }) => [any ? organisation : null, ...Object.values(field)],
    }
  },
  act: async (step, { organisation, name, livingForm, opensAt, closesAt }) => {
    const { tx, session } = step
    const hours = { opensAt, closesAt }
    const wrongHours = hoursWrong(hours)
    if (wrongHours) return wrongHours
    const any = may(session, mayOnSite.setUpAny)
    const organisationId = (any ? organisation : null) ?? session.organisation.id
    if (any && !(await whoMayRun(tx, session.municipality)).some(({ id }) => id === organisationId))
      return wrong('organisation', 'notThere')
    if (await nameTaken(tx, organisationId, name)) return taken
    const { municipality } = session
    const id = await writeSite(tx, { municipality, organisationId, name, livingForm, hours })
    const gone = goesOut(livingForm, session, { organisationId })
    return step.done('site.added', { about: id, made: id, to: gone ? '/sites' : `/sites/${id}/settings` })
  },
})

export const changingShelter = shelter.form({
  at: 'settings/edit',
  may: 'setUp',
  opens: 'site-settings',
  back: 'settings',
  text: together(group(text, 'hours'), group(text, 'changing')),
  fields,
  shows: ({ shown }) => ({
    begins: { ...shown, opensAt: shown.opensAt.slice(0, 5), closesAt: shown.closesAt.slice(0, 5) },
  }),
  act: async (step, { name, livingForm, opensAt, closesAt }) => {
    const { tx, session, on } = step
    const wrongHours = hoursWrong({ opensAt, closesAt })
    if (wrongHours) return wrongHours
    if (await nameTaken(tx, on.organisationId, name, on.id)) return taken
    await tx
      .updateTable('site')
      .set({ name, living_form_code: livingForm, opens_at: opensAt, closes_at: closesAt })
      .where('id', '=', on.id)
      .execute()
    const fields = [
      ...(name === on.name ? [] : ['name']),
      ...(livingForm === on.livingForm ? [] : ['livingForm']),
      ...(on.opensAt.startsWith(opensAt) && on.closesAt.startsWith(closesAt) ? [] : ['hours']),
    ]
    return step.done('site.changed', { data: { fields }, ...(goesOut(livingForm, session, on) && { to: '/sites' }) })
  },
})

/** Another organisation takes over the house. Its staff read about the guests: nobody may be booked there when it happens. */
export const handingOver = shelter.form({
  at: 'settings/organisation',
  may: 'setUpAny',
  opens: 'site-settings',
  back: 'settings',
  text: group(text, 'handingOver'),
  fields: { organisation: picked() },
  shows: async ({ tx, session, shown }) => ({
    begins: { organisation: shown.organisationId },
    options: { organisation: choicesOf(await whoMayRun(tx, session.municipality)) },
  }),
  act: async (step, { organisation }) => {
    const { tx, session, on } = step
    if (organisation === on.organisationId) return stopped('same', 'organisation')
    if (!(await whoMayRun(tx, session.municipality)).some(({ id }) => id === organisation))
      return wrong('organisation', 'notThere')
    const last = await lastClaim(tx, { siteId: on.id }, nightToSleep(now()))
    if (last !== null) return stopped((locale) => words(text, locale).bookedUntil(formatDate(last, locale)))
    if (await nameTaken(tx, organisation, on.name)) return stopped((locale) => words(text, locale).nameTaken)
    await tx.updateTable('site').set({ organisation_id: organisation }).where('id', '=', on.id).execute()
    return step.done('site.handed-over', { data: { from: on.organisationId, to: organisation } })
  },
})
