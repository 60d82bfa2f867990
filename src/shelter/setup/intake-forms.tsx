/** What a shelter takes is said anew as a whole: what held before stays, and holds again when the change is undone. Who may know of a hidden one is named. */

import { found } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import {
  checkboxes,
  oneOf,
  optional,
  picked,
  shortText,
  stopped,
  ticked,
  time,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { worksAt } from '../access.ts'
import { guestKinds, HOLD_MINUTES, type Intake, intakesNow, siteKinds } from '../intake.ts'
import { intakeText } from './intake.text.ts'
import { dayOfYear, intakeWrong, writtenDay } from './intake-rules.ts'
import { placesToSetUp, whoCanBeNamed } from './places.ts'
import { shelter } from './subject.tsx'

const place = { may: 'setUp', opens: 'site-settings', back: 'settings' } as const

const features = ['pets', 'wheelchair', 'sober', 'staffAtNight'] as const

const intakeOf = async (tx: Tx, siteId: string): Promise<Intake | undefined> =>
  (await ask(tx, intakesNow(tx, siteId)))[0]

const clock = (time: string | null): string | null => (time === null ? null : time.slice(0, 5))

export const changingIntake = shelter.form({
  ...place,
  at: 'settings/intake/edit',
  text: group(intakeText, 'changing'),
  fields: {
    kind: oneOf(siteKinds, group(intakeText, 'kind'), { empty: false }),
    hidden: ticked(),
    takes: checkboxes(guestKinds, group(intakeText, 'takes'), { needed: 'always', row: true }),
    has: checkboxes(features, group(intakeText, 'has')),
    entryFrom: optional(time()),
    entryUntil: optional(time()),
    seasonFrom: optional(shortText(10)),
    seasonUntil: optional(shortText(10)),
    holdMinutes: wholeNumber(5, 1440, { sv: 'minuter', en: 'minutes' }, HOLD_MINUTES),
    area: optional(shortText(100)),
    way: optional(shortText(300)),
  },
  shows: async ({ tx, shown }) => {
    const now = await intakeOf(tx, shown.id)
    return {
      begins:
        now === undefined
          ? {
              kind: shown.livingForm === 'acutePlace' ? ('nightShelter' as const) : ('acuteHousing' as const),
              takes: [...guestKinds],
              hidden: shown.livingForm === 'protectedHousing',
              holdMinutes: HOLD_MINUTES,
            }
          : {
              ...now,
              takes: guestKinds.filter((kind) => now.takes.includes(kind)),
              has: features.filter((feature) => now[feature]),
              entryFrom: clock(now.entryFrom),
              entryUntil: clock(now.entryUntil),
              seasonFrom: writtenDay(now.seasonFrom),
              seasonUntil: writtenDay(now.seasonUntil),
            },
      draw: ({ entryFrom, entryUntil, seasonFrom, seasonUntil, holdMinutes, area, way, ...field }) => (
        <>
          {Object.values(field)}
          <FieldRow>
            {entryFrom}
            {entryUntil}
          </FieldRow>
          <FieldRow>
            {seasonFrom}
            {seasonUntil}
          </FieldRow>
          {holdMinutes}
          {area}
          {way}
        </>
      ),
    }
  },
  act: async (step, { has, seasonFrom, seasonUntil, ...said }) => {
    const { tx, session, on } = step
    const amiss = intakeWrong({ ...said, seasonFrom, seasonUntil })
    if (amiss) return amiss
    const before = await intakeOf(tx, on.id)
    if (before !== undefined) await step.stamp('site_intake', before.id, 'ended')
    const made = await step.add('site_intake', 'set', {
      site_id: on.id,
      kind: said.kind,
      hidden: said.hidden,
      takes: said.takes,
      pets: has.includes('pets'),
      wheelchair: has.includes('wheelchair'),
      sober: has.includes('sober'),
      staff_at_night: has.includes('staffAtNight'),
      entry_from: said.entryFrom,
      entry_until: said.entryUntil,
      season_from: seasonFrom && dayOfYear(seasonFrom),
      season_until: seasonUntil && dayOfYear(seasonUntil),
      hold_minutes: said.holdMinutes,
      area: said.area,
      way: said.way,
    })
    // who hides a house that they don't work at doesn't see it any longer
    const gone = said.hidden && !worksAt(session, on)
    const data = { intake: made, kind: said.kind, hidden: said.hidden }
    return step.done('site.intake-set', { data, made, ...(gone && { to: '/sites' }) })
  },
})

/** What held before holds again; before the first, nothing had been said. */
export const undoingIntake = shelter.press({
  may: 'setUp',
  back: 'settings',
  at: 'settings/intake/undo',
  text: group(intakeText, 'undoing'),
  act: async (step) => {
    const { tx, session, on } = step
    const now = await intakeOf(tx, on.id)
    if (now === undefined) return stopped('nothing')
    const before = await tx
      .selectFrom('site_intake')
      .select(['id', 'hidden'])
      .where('site_id', '=', on.id)
      .where('ended_at', 'is not', null)
      .where('undone_at', 'is', null)
      .orderBy('set_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    await step.stamp('site_intake', now.id, 'ended')
    await step.stamp('site_intake', now.id, 'undone')
    if (before !== undefined) await step.unstamp('site_intake', before.id, 'ended')
    const gone = before?.hidden === true && !worksAt(session, on)
    return step.done('site.intake-undone', { data: { intake: now.id }, ...(gone && { to: '/sites' }) })
  },
})

export const naming = shelter.form({
  ...place,
  at: 'settings/named/new',
  text: group(intakeText, 'naming'),
  fields: { user: picked() },
  shows: async ({ tx }) => ({
    options: {
      user: [...Map.groupBy(await whoCanBeNamed(tx), ({ organisation }) => organisation)].map(([label, people]) => ({
        label,
        choices: people.map(({ id, name }) => ({ value: id, label: name })),
      })),
    },
  }),
  act: async (step, { user }) => {
    const { tx, on } = step
    if (!(await whoCanBeNamed(tx)).some(({ id }) => id === user)) return wrong('user', 'notThere')
    const { named } = await ask(tx, placesToSetUp(tx, on.id))
    if (named.some(({ userId }) => userId === user)) return stopped('already', 'user')
    const made = await step.add('site_named', 'named', { site_id: on.id, user_id: user })
    return step.done('site.named', { data: { named: made, user }, made })
  },
})

export const unnaming = shelter.press({
  may: 'setUp',
  back: 'settings',
  at: 'settings/named/:named/end',
  text: group(intakeText, 'unnaming'),
  act: async (step) => {
    const { named } = await ask(step.tx, placesToSetUp(step.tx, step.on.id))
    const one = found(named.find(({ id }) => id === step.params.named))
    await step.stamp('site_named', one.id, 'ended')
    return step.done('site.unnamed', { data: { named: one.id, user: one.userId } })
  },
})
