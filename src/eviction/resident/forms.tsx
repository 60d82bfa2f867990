/** Those who live in a home at risk: added, corrected, left out and taken back, and whether anybody has asked for the rest. */

import { briefOf } from '../../person/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  day,
  oneOf,
  openStops,
  optional,
  overOpen,
  radios,
  sometimes,
  stopped,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver, LinkButton } from '../../platform/ui/index.ts'
import { matter } from '../subject.tsx'
import {
  alreadyChanged,
  finish,
  isTied,
  ofResident,
  onList,
  replace,
  responsibleShutOut,
  stillThere,
} from './change.ts'
import { born, name, registered } from './fields.ts'
import { formText } from './forms.text.ts'
import { noteResident } from './note.ts'
import { openAtEnd, sayOpen } from './open.ts'
import { residentById, residentEnds } from './queries.ts'
import { ResidentRows, readRows, rowFields } from './rows.tsx'
import { asWritten, childLivings, corrected, residentParts } from './rules.ts'
import { text } from './text.ts'
import { ResidentLine } from './views.tsx'

export const adding = matter.form({
  ...onList,
  at: 'residents/new',
  text: group(formText, 'adding'),
  fields: rowFields,
  shows: ({ typed }) => ({
    draw: (field) => <ResidentRows field={field} isTyped={(name) => (typed(name) ?? '') !== ''} />,
  }),
  act: async (step, rows) => {
    const people = readRows(rows, today())
    if (!people.ok) return people
    const residents: string[] = []
    for (const facts of people.value)
      residents.push(await noteResident(step.tx, step.session, step.on.id, { ...facts, personId: null }))
    return step.done('matter.residents-noted', { data: { residents } })
  },
})

/** People whom no list of tenants has are found by asking. Unknown is not no. */
export const asking = matter.form({
  ...onList,
  at: 'residents/asked',
  text: group(formText, 'asking'),
  fields: { answer: radios(['nobodyElse', 'notClear'], group(formText, 'answers')), on: day({ to: today }) },
  shows: ({ shown, viewer }) => ({
    begins: { on: today() },
    after: (
      <p>
        <LinkButton variant="secondary" href={adding.path({ id: shown.id })} icon="add">
          {words(formText, viewer.locale).somebodyElse}
        </LinkButton>
      </p>
    ),
  }),
  act: async (step, { answer, on }) => {
    const made = await step.add('matter_residents_asked', 'noted', { on_day: on, complete: answer === 'nobodyElse' })
    return step.done('matter.residents-asked', { data: { askedId: made, on: on.toString(), answer }, made })
  },
})

/** Other facts in the place of those noted; the person tied to the row stays tied. */
export const correcting = matter.form({
  ...ofResident,
  at: '/residents/:id/correct',
  text: group(formText, 'correcting'),
  fields: {
    part: oneOf(residentParts, group(text, 'parts'), { empty: false }),
    living: optional(oneOf(childLivings, group(text, 'livings'), { empty: group(text, 'notKnown') })),
    registered,
    name,
    born,
  },
  shows: async ({ tx, shown, params }) => {
    const { personId, birthYear, registered, ...noted } = await residentById(tx, params.id)
    const isProtected = shown.people.some(({ id, protection }) => id === personId && protection !== null)
    return {
      begins: { ...noted, born: birthYear, registered: asWritten(registered) },
      draw: ({ name, ...field }) => [...Object.values(field), isProtected ? null : name],
    }
  },
  act: async (step, wanted) => {
    const resident = await stillThere(step)
    if (resident === null) return alreadyChanged
    const { personId } = resident
    const person = personId === null ? null : await briefOf(step.tx, personId)
    // their name stands in their own record alone
    if (wanted.name !== null && person !== null && person.protection !== null) return stopped('nameProtected')
    const facts = corrected(wanted, today())
    return facts.ok ? replace(step, resident, { ...facts.value, personId }) : facts
  },
})

/** Somebody moved out, or never lived there. */
export const ending = matter.form({
  ...ofResident,
  at: '/residents/:id/end',
  text: withOverOpen(group(formText, 'ending')),
  fields: { because: radios(residentEnds, group(text, 'ends')), on: sometimes(day({ to: today })), ...overOpen },
  shows: async ({ tx, shown, params, viewer: { locale }, typed }) => {
    const resident = await residentById(tx, params.id)
    const because = residentEnds.find((end) => end === typed('because')) ?? 'movedOut'
    const open = await openAtEnd(tx, resident, because)
    return {
      before: (
        <p>
          <ResidentLine resident={resident} people={shown.people} />
        </p>
      ),
      draw: (field) => (
        <>
          {field.because}
          {field.on}
          <EndOver open={open} say={sayOpen(shown.id, locale)} />
        </>
      ),
    }
  },
  act: async (step, { because, on, ...said }) => {
    const resident = await stillThere(step)
    if (resident === null) return alreadyChanged
    if (because === 'movedOut' && on === null) return wrong('on', 'dayMissing')
    const open = await openAtEnd(step.tx, resident, because)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const end_open_because = keptReason(open, said)
    await step.stamp('matter_resident', resident.id, 'ended', {
      ended_because: because,
      ended_on: on,
      end_open_because,
    })
    const data = { residentId: resident.id, because, on: on?.toString() ?? null }
    return finish(step, 'matter.resident-ended', { person: resident.personId, data })
  },
})

/** They live there as before. A row that another stands in the place of stays as it is. */
export const returning = matter.press({
  ...ofResident,
  at: '/residents/:id/return',
  text: group(formText, 'returning'),
  act: async (step) => {
    const { id, end, personId } = await residentById(step.tx, step.params.id)
    if (end === null || end.because === 'corrected') return alreadyChanged
    if (personId !== null && (await isTied(step, personId))) return stopped('alreadyThere')
    await step.unstamp('matter_resident', id, 'ended', { ended_because: null, ended_on: null, end_open_because: null })
    const shutOut = await responsibleShutOut(step)
    if (shutOut !== null) return shutOut
    return finish(step, 'matter.resident-returned', { person: personId, data: { residentId: id } })
  },
})
