/** The few who may open somebody with protected identity: one more is named, one is no longer, or the protection is taken away. */

import { found } from '../../platform/access/index.ts'
import { picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { Choice } from '../../platform/ui/index.ts'
import { type Colleague, colleagues } from '../colleagues.ts'
import { person } from '../subject.tsx'
import { endLevel, isStillMine, namedStaff, unname } from './actions.ts'
import { namedStaffOf } from './queries.ts'
import { text } from './text.ts'

const place = { may: 'protect', opens: 'protection', back: 'protection' } as const

const meanwhile = stopped((locale) => words(text, locale).meanwhile)

export const choicesOf = (all: readonly Colleague[], without: readonly string[]): Choice[] =>
  all
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name, title }) => ({ value: id, label: title === null ? name : `${name}, ${title}` }))

/** One more who may open. */
export const naming = person.form({
  ...place,
  at: 'protection/staff',
  text: group(text, 'naming'),
  fields: { user: picked() },
  knows: colleagues,
  shows: async ({ tx, shown, viewer, known }) => {
    const named = (await namedStaffOf(tx, shown.id)).map(({ userId }) => userId)
    return { card: words(text, viewer.locale).naming.title, options: { user: choicesOf(known, named) } }
  },
  act: async (step, { user }, known) => {
    if (step.on.protection === null) return meanwhile
    if (!known.some(({ id }) => id === user)) return wrong('user', 'notColleague')
    const about = await step.add('protected_staff', 'named', { user_id: user })
    return step.done('protection.staff-named', { about, data: { user } })
  },
  clash: { protected_staff_current: stopped('already', 'user') },
})

/** One who may no longer open. Somebody is always left, or nobody could ever open the person again. */
export const unnaming = person.form({
  ...place,
  at: 'protection/staff/:staffId/end',
  text: group(text, 'unnaming'),
  fields: {},
  knows: colleagues,
  shows: async ({ tx, shown, viewer, params }) => {
    const { name } = found((await namedStaffOf(tx, shown.id)).find(({ id }) => id === params.staffId))
    const t = words(text, viewer.locale)
    return { card: t.unnaming.title, lead: t.unnamingWhat(name) }
  },
  act: async (step, _, known) => {
    const { staffId } = step.params
    const named = await namedStaff(step)
    const one = found(named.find(({ id }) => id === staffId))
    // somebody who has left the house can't open, so they don't count
    const able = new Set(known.map(({ id }) => id))
    if (!named.some(({ id, user_id }) => id !== staffId && able.has(user_id))) return stopped('last')
    return step.done('protection.staff-ended', {
      about: staffId,
      data: { user: one.user_id },
      last: async () => {
        await unname(step, [staffId])
        return (await isStillMine(step)) ? {} : { to: '/people' }
      },
    })
  },
})

/** Whoever has a reason to read may open again. */
export const lifting = person.press({
  may: 'protect',
  back: 'protection',
  at: 'protection/lifting',
  text: group(text, 'lifting'),
  act: async (step) => {
    if (step.on.protection === null) return meanwhile
    await endLevel(step)
    const named = await namedStaff(step)
    if (named.length > 0)
      await unname(
        step,
        named.map(({ id }) => id),
      )
    return step.done('protection.lifted')
  },
})
