/** Who is on call for this municipality, and when: given by the week or for single hours, ended, and put back, by those in charge. */

import { found, requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  checkboxes,
  day,
  desk,
  optional,
  picked,
  sometimes,
  stopped,
  subject,
  time,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow, type PageProps } from '../../platform/ui/index.ts'
import { mayOnDuty } from '../access.ts'
import { dutyOf, onCallWorkers, takingOver } from './queries.ts'
import { wrongHours } from './rules.ts'
import { type Hours, weekdays } from './shifts.ts'
import { text } from './text.ts'

type Verb = keyof typeof mayOnDuty

const above = ({ viewer }: Pick<PageProps, 'viewer'>) => [{ href: '/on-call', label: words(text, viewer.locale).title }]

const onCall = desk({
  at: '/on-call',
  requireMay: (session, verb: Verb) => requireMay(session, mayOnDuty[verb]),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page)} />,
  text: group(text, 'subject'),
})

/** Who can be chosen, and what takes over in the morning. */
async function choices(tx: Tx, session: Session) {
  const [workers, units] = [await onCallWorkers(tx), await takingOver(tx, session)]
  return {
    user: workers.map(({ id, name, municipality }) => ({ value: id, label: `${name}, ${municipality}` })),
    unit: units.map(({ id, name }) => ({ value: id, label: name })),
  }
}

type Wanted = Hours & { user: string; unit: string | null }

/** The field that is wrong, and why; null: it can be given. */
async function wrongDuty(tx: Tx, session: Session, { user, unit, ...hours }: Wanted) {
  const { user: users, unit: units } = await choices(tx, session)
  if (!users.some(({ value }) => value === user)) return { field: 'user', because: 'notInRole' } as const
  if (unit === null ? units.length > 0 : !units.some(({ value }) => value === unit))
    return { field: 'unit', because: 'unitMissing' } as const
  return wrongHours(hours)
}

const row = ({ user, unit, weekdays: on, from, until, fromTime, untilTime }: Wanted, session: Session) => ({
  user_id: user,
  unit_id: unit,
  organisation_id: session.organisation.id,
  weekdays: on === null ? null : [...on],
  from_on: from,
  until_on: until,
  from_time: fromTime,
  until_time: untilTime,
})

const told = ({ user, weekdays: on, from, until, fromTime, untilTime }: Wanted) => ({
  user,
  weekdays: on === null ? null : on.join(' '),
  from: `${from} ${fromTime}`,
  until: `${until ?? ''} ${untilTime}`.trim(),
})

export const giving = onCall.form({
  at: 'new',
  may: 'give',
  opens: 'on-call',
  back: '/on-call',
  text: group(text, 'giving'),
  fields: {
    user: picked(),
    weekdays: checkboxes(weekdays, group(text, 'days'), { needed: 'always', row: true }),
    fromTime: time(),
    untilTime: time(),
    from: day({ within: 'planned' }),
    until: optional(day({ within: 'planned' })),
    unit: sometimes(picked()),
  },
  shows: async ({ tx, session }) => ({
    begins: { from: today(), fromTime: '16:30', untilTime: '08:00' },
    options: await choices(tx, session),
    draw: ({ fromTime, untilTime, from, until, ...field }) => (
      <>
        {field.user}
        {field.weekdays}
        <FieldRow>
          {fromTime}
          {untilTime}
        </FieldRow>
        <FieldRow>
          {from}
          {until}
        </FieldRow>
        {field.unit}
      </>
    ),
  }),
  act: async (step, wanted) => {
    const refused = await wrongDuty(step.tx, step.session, wanted)
    if (refused) return wrong(refused.field, refused.because)
    const made = await step.add('on_call_duty', 'given', row(wanted, step.session))
    return step.done('duty.given', { about: made, made, data: told(wanted) })
  },
})

export const givingOnce = onCall.form({
  at: 'single/new',
  may: 'give',
  opens: 'on-call',
  back: '/on-call',
  text: group(text, 'givingOnce'),
  fields: {
    user: picked(),
    from: day({ within: 'planned' }),
    fromTime: time(),
    until: day({ within: 'planned' }),
    untilTime: time(),
    unit: sometimes(picked()),
  },
  shows: async ({ tx, session }) => ({
    begins: { from: today(), fromTime: '16:30', until: today().add({ days: 1 }), untilTime: '08:00' },
    options: await choices(tx, session),
    draw: ({ fromTime, untilTime, from, until, ...field }) => (
      <>
        {field.user}
        <FieldRow>
          {from}
          {fromTime}
        </FieldRow>
        <FieldRow>
          {until}
          {untilTime}
        </FieldRow>
        {field.unit}
      </>
    ),
  }),
  act: async (step, typed) => {
    const wanted = { ...typed, weekdays: null }
    const refused = await wrongDuty(step.tx, step.session, wanted)
    if (refused) return wrong(refused.field, refused.because)
    const made = await step.add('on_call_duty', 'given', row(wanted, step.session))
    return step.done('duty.given', { about: made, made, data: told(wanted) })
  },
})

/** Nobody changes what they may themselves. */
async function othersDuty(tx: Tx, session: Session, id: string, verb: Verb) {
  requireMay(session, mayOnDuty[verb])
  const duty = await dutyOf(tx, session, id)
  return found(duty.userId === session.userId ? null : duty)
}

const duty = subject({
  at: '/on-call/:id',
  rows: { table: 'on_call_duty', key: 'on_call_duty_id' },
  show: (tx, session, id, _opens, verb: Verb) => othersDuty(tx, session, id, verb),
  hold: async (tx, session, id, verb: Verb) => {
    requireMay(session, mayOnDuty[verb])
    await holdRecord(tx)
    return othersDuty(tx, session, id, verb)
  },
  ended: ({ endedAt }) => endedAt !== null,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page)} />,
  text: group(text, 'subject'),
})

export const ending = duty.press({
  at: 'end',
  may: 'give',
  back: '/on-call',
  text: group(text, 'ending'),
  act: async (step) => {
    await step.stamp('on_call_duty', step.on.id, 'ended')
    return step.done('duty.ended', { data: { user: step.on.userId } })
  },
})

export const unending = duty.press({
  at: 'end/undo',
  may: 'give',
  alsoEnded: true,
  back: '/on-call',
  text: group(text, 'unending'),
  act: async (step) => {
    if (step.on.endedAt === null) return stopped('holds')
    await step.unstamp('on_call_duty', step.on.id, 'ended')
    return step.done('duty.holds-again', { data: { user: step.on.userId } })
  },
})

export const dutyForms = onCall.routes(giving, givingOnce, ending, unending)
