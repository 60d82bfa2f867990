/** Protected identity: the level that holds, on the page that shows it and who may open. For a manager and for who is responsible. */

import { pickedSeveral, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import type { ProtectionLevel } from '../brief.ts'
import { colleagues } from '../colleagues.ts'
import { person } from '../subject.tsx'
import { endLevel, namedStaff, nameOne } from './actions.ts'
import { namedStaffOf, protectionsOf } from './queries.ts'
import { choicesOf, lifting, naming, unnaming } from './staff.tsx'
import { text } from './text.ts'
import { Earlier, InForce, Staff } from './views.tsx'

const levels = ['secrecyMarking', 'protectedRegistration', 'fictitiousIdentity'] as const satisfies ProtectionLevel[]

const meanwhile = stopped((locale) => words(text, locale).meanwhile)

/** The staff are named before the protection falls, and the one who sets it is among them. */
export const setting = person.form({
  at: 'protection',
  may: 'protect',
  opens: 'protection',
  back: 'protection',
  text: group(text, 'setting'),
  fields: { level: radios(levels, group(text, 'levels'), { hints: group(text, 'hints') }), staff: pickedSeveral() },
  knows: colleagues,
  shows: async ({ tx, session, shown, viewer, known }) => {
    const t = words(text, viewer.locale)
    const staff = await namedStaffOf(tx, shown.id)
    const isSet = shown.protection !== null
    return {
      card: t.setting.title,
      send: isSet ? t.change : undefined,
      begins: { level: shown.protection },
      options: { staff: choicesOf(known, [session.userId]) },
      draw: ({ level, staff }) => [<InForce level={shown.protection} />, level, isSet ? null : staff],
      after: [
        isSet ? <Staff id={shown.id} staff={staff} /> : null,
        <Earlier history={await protectionsOf(tx, shown.id)} />,
      ],
    }
  },
  act: async (step, { level, staff }, known) => {
    if (staff.some((id) => !known.some((one) => one.id === id))) return wrong('staff', 'notColleague')
    const named = (await namedStaff(step)).map(({ user_id }) => user_id)
    for (const userId of new Set([step.session.userId, ...staff]))
      if (!named.includes(userId)) await nameOne(step, userId)
    if (step.on.protection !== null) await endLevel(step)
    const own = step.own()
    const row = { ...own, person_id: step.on.id, level, since: now(), set_by: step.session.userId }
    await step.tx.insertInto('protection').values(row).execute()
    return step.done('protection.set', { about: own.id, data: { level } })
  },
  clash: { protected_staff_current: meanwhile, protection_current: meanwhile },
})

export const protectionRoutes = person.routes(setting, naming, unnaming, lifting)
