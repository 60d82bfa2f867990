/** A programme is added, changed, ended and taken back by a manager; a lease is placed in the one that it was begun within. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  optional,
  picked,
  radios,
  shortText,
  stopped,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, Notice } from '../../platform/ui/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { askingPlaced, programmeKinds } from '../placed.ts'
import { lease } from '../subject.tsx'
import { formText } from './forms.text.ts'
import { type Programme, programmesOn } from './queries.ts'
import { programme } from './subject.tsx'
import { text } from './text.ts'

const programmes = desk({
  at: '/programmes',
  requireMay: (session, verb: HomeVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/programmes', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

const NAME_TAKEN = { programme_name: stopped('taken', 'name') }

const about = {
  name: shortText(100),
  about: optional(longText(900, 3)),
  from: day({ within: 'planned' }),
  decidedIn: shortText(200, { width: 'medium' }),
  decidedOn: day({ to: today }),
}

export const adding = programmes.form({
  at: 'new',
  may: 'keepProgrammes',
  opens: 'programme-new',
  text: group(formText, 'adding'),
  fields: { kind: radios(programmeKinds, group(text, 'kinds')), ...about },
  act: async (step, { kind, name, about, from, decidedIn, decidedOn }) => {
    const made = await step.add('programme', 'added', {
      kind,
      name,
      about,
      from_on: from,
      decided_in: decidedIn,
      decided_on: decidedOn,
    })
    return step.done('programme.added', { about: made, data: { kind }, made, to: `/programmes/${made}` })
  },
  clash: NAME_TAKEN,
})

/** What it promises, its kind, stays: leases were begun under that promise. */
export const changing = programme.form({
  at: 'edit',
  may: 'keepProgrammes',
  opens: 'programme',
  text: group(formText, 'changing'),
  fields: about,
  shows: ({ shown: { name, about, from, decidedIn, decidedOn } }) => ({
    begins: { name, about, from, decidedIn, decidedOn },
    draw: (field) => (
      <>
        {field.name}
        {field.about}
        {field.from}
        <FieldRow>
          {field.decidedIn}
          {field.decidedOn}
        </FieldRow>
      </>
    ),
  }),
  act: async (step, { name, about, from, decidedIn, decidedOn }) => {
    const { until } = step.on
    if (until !== null && Temporal.PlainDate.compare(from, until) > 0) return wrong('from', 'afterEnd')
    const to = { name, about, from_on: from, decided_in: decidedIn, decided_on: decidedOn }
    await step.tx.updateTable('programme').set(to).where('id', '=', step.on.id).execute()
    return step.done('programme.changed', { data: { from: from.toString() } })
  },
  clash: { ...NAME_TAKEN, programme_has_leases: stopped('leasesBefore', 'from') },
})

/** No lease is begun within it after that day. Tenancies that were go on, and are followed. */
export const ending = programme.form({
  at: 'end',
  may: 'keepProgrammes',
  opens: 'programme',
  text: group(formText, 'ending'),
  fields: { until: day({ within: 'planned', shownFrom: ({ from }: Programme) => from }) },
  shows: ({ shown, viewer: { locale } }) =>
    shown.until === null ? { begins: { until: today() } } : { instead: <Notice>{endedOn(shown, locale)}</Notice> },
  act: async (step, { until }) => {
    const { id, from, until: already } = step.on
    if (already !== null) return stopped('already')
    if (Temporal.PlainDate.compare(until, from) < 0)
      return wrong('until', (locale) => words(text, locale).notBefore(formatDate(from, locale)))
    await step.stamp('programme', id, 'ended', { until_on: until })
    return step.done('programme.ended', { data: { until: until.toString() } })
  },
  clash: { programme_has_leases: stopped('leasesAfter', 'until') },
})

const endedOn = ({ until }: Programme, locale: Locale): string =>
  until === null ? '' : words(text, locale).endedOn(formatDate(until, locale))

export const takingBackEnd = programme.press({
  at: 'end/undo',
  may: 'keepProgrammes',
  text: group(formText, 'takingBackEnd'),
  act: async (step) => {
    if (step.on.until === null) return stopped('runs')
    await step.unstamp('programme', step.on.id, 'ended', { until_on: null })
    return step.done('programme.end-taken-back')
  },
})

/** It was added by mistake: as if it had never been. Not from under leases that were begun within it. */
export const undoing = programme.press({
  at: 'undo',
  may: 'keepProgrammes',
  text: group(formText, 'undoing'),
  act: async (step) => {
    await step.stamp('programme', step.on.id, 'undone')
    return step.done('programme.undone', { to: '/programmes' })
  },
  clash: { programme_has_leases: stopped('hasLeases') },
})

/** On a lease: the programme that it was begun within. */
export const placing = lease.form({
  at: 'programme',
  may: 'placeInProgramme',
  opens: 'lease',
  back: '#programme',
  text: group(formText, 'placing'),
  fields: { programme: picked() },
  shows: async ({ tx, shown, viewer: { locale } }) => {
    const t = words(text, locale)
    const placed = await ask(tx, askingPlaced(tx, shown.id))
    if (placed) return { instead: <Notice>{t.placedIn(placed.name)}</Notice> }
    const running = await programmesOn(tx, shown.beginsOn)
    if (running.length === 0) return { instead: <Notice>{t.noneThen(formatDate(shown.beginsOn, locale))}</Notice> }
    return { options: { programme: running.map(({ id, name }) => ({ value: id, label: name })) } }
  },
  act: async (step, { programme }) => {
    const { tx, on } = step
    if (await ask(tx, askingPlaced(tx, on.id))) return stopped('already')
    if (!(await programmesOn(tx, on.beginsOn)).some(({ id }) => id === programme)) return wrong('programme', 'notThen')
    const made = await step.add('lease_programme', 'added', { programme_id: programme })
    return step.done('lease.placed-in-programme', { data: { programme }, made })
  },
  clash: {
    lease_programme_one: stopped('already'),
    lease_programme_fits: stopped('notThen', 'programme'),
    lease_term_apart: stopped('hasTerms'),
  },
})

export const takingOut = lease.press({
  at: 'programme/:placed/undo',
  may: 'placeInProgramme',
  back: '#programme',
  text: group(formText, 'takingOut'),
  act: async (step) => {
    const { tx, on, params } = step
    const placed = found(await ask(tx, askingPlaced(tx, on.id)))
    if (placed.id !== params.placed) return stopped('already')
    await step.stamp('lease_programme', placed.id, 'undone')
    return step.done('lease.taken-out-of-programme', { data: { programme: placed.programmeId } })
  },
})
