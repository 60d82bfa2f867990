/** Who belongs to a household can leave it, and be back again. */

import { NotFound } from '../../platform/access/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { person } from '../subject.tsx'
import {
  childrenLeaveWithLast,
  childrenReturnWithFirst,
  householdOf,
  lastDay,
  mayLiveTogether,
  memberHere,
  setUntil,
} from './actions.ts'
import { text } from './text.ts'

const already = stopped((locale) => words(text, locale).already)

const place = { may: 'household', back: 'household' } as const

/** The member leaves the household today. Leaving may end the user’s own reason to read about the one who left. */
export const leaving = person.press({
  ...place,
  at: 'household/:memberId/leaving',
  text: group(text, 'leaving'),
  act: async (step) => {
    const { tx, session } = step
    const member = await memberHere(step)
    if (member.until_on !== null) throw new NotFound('row')
    if (!(await mayLiveTogether(tx, session, member.person_id))) throw new NotFound('row')
    const on = lastDay(member.from_on, today())
    return step.done('household.left', {
      about: member.household_id,
      person: member.person_id,
      data: { member: member.id, on: on.toString() },
      last: async () => {
        await setUntil(tx, member.id, on)
        // a child who leaves takes no siblings along: an adult whom the user may not read about may still be there
        if (member.part === 'adult') await childrenLeaveWithLast(step, member.household_id, on)
        return {}
      },
    })
  },
})

/** Takes the leaving back: the member belongs as before. */
export const returning = person.press({
  ...place,
  at: 'household/:memberId/return',
  text: group(text, 'returning'),
  act: async (step) => {
    const { tx, session } = step
    const { id, person_id, household_id, part, until_on } = await memberHere(step)
    if (until_on === null) return already
    if (!(await mayLiveTogether(tx, session, person_id))) return stopped((locale) => words(text, locale).notWorkedWith)
    const elsewhere = part === 'adult' ? await householdOf(tx, person_id) : null
    if (elsewhere !== null && elsewhere !== household_id) return stopped('otherHousehold')
    if (part === 'adult') await childrenReturnWithFirst(step, household_id, until_on)
    await setUntil(tx, id, null)
    return step.done('household.returned', { about: household_id, person: person_id, data: { member: id } })
  },
  clash: { household_member_current: already },
})
