/** What people in charge do about a user: change their details, give and take roles, end them, let them in again. */

import { found } from '../../platform/access/index.ts'
import { changeUser, endUser, giveRoleIn, letInAgain, takeRoleIn } from '../../platform/login/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import { themselves } from '../../platform/organisation/by.ts'
import {
  openStops,
  optional,
  overOpen,
  picked,
  pickedCode,
  radios,
  shortText,
  withOverOpen,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { EndOver, EndStops } from '../../platform/ui/index.ts'
import { roleLabel } from '../../platform/web/index.ts'
import { sayCounted } from '../counted.ts'
import { unitsToChoose } from '../organisation/queries.ts'
import { endReasons } from './ending.ts'
import { roleFrom, rolesToGive } from './giving.ts'
import { openAtEnd, openWithoutRole } from './open-rules.ts'
import { type OpenWork, openByRole, openWork, roleHeld, type ShownUser } from './queries.ts'
import { user } from './subject.tsx'
import { text } from './text.ts'
import { told } from './told.ts'

export const changing = user.form({
  at: 'edit',
  may: 'users',
  opens: 'user-edit',
  text: group(text, 'changing'),
  fields: { name: shortText(200), title: optional(shortText(200)), unit: optional(picked()) },
  shows: async ({ tx, shown, viewer }) => ({
    heading: shown.name,
    begins: { name: shown.name, title: shown.title, unit: shown.unit?.id ?? null },
    options: { unit: await unitsToChoose(tx, shown.organisation.id) },
    lead: words(text, viewer.locale).changing.lead,
  }),
  act: async (step, { name, title, unit }) => {
    const changed = await changeUser(step.tx, themselves(step.session), step.on.id, { name, title, unitId: unit })
    if (!changed.ok) return told(changed.reason, { 'name-missing-or-long': 'name', 'unknown-unit': 'unit' })
    return step.done(changed.value.what, { data: changed.value.data })
  },
})

const held = ({ roles }: ShownUser) => roles.map(({ role }) => role)

export const giving = user.form({
  at: 'roles/new',
  may: 'users',
  opens: 'user-role',
  back: '#roles',
  text: group(text, 'giving'),
  fields: { role: pickedCode({ as: 'radios' }) },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const roles = await rolesToGive(tx, session, shown.organisation.kind, held(shown))
    return {
      heading: words(text, locale).giving.to(shown.name),
      options: { role: roles.map((role) => ({ value: role, label: roleLabel(role, locale) })) },
      ...(roles.length === 0 ? { instead: <p>{words(text, locale).giving.nothing}</p> } : {}),
      after: (
        <p>
          <a href="/roles">{words(text, locale).giving.matrix}</a>
        </p>
      ),
    }
  },
  act: async (step, { role: typed }) => {
    const { kind } = step.on.organisation
    const role = roleFrom(typed, await rolesToGive(step.tx, step.session, kind))
    const given = await giveRoleIn(step.tx, themselves(step.session), step.on.id, role)
    if (!given.ok)
      return told(given.reason, { 'role-held': 'role', 'duties-apart': 'role', 'role-not-allowed': 'role' })
    return step.done(given.value.what, { data: given.value.data })
  },
})

/** Of work that the role is needed for, with a reason: it stays with them until somebody takes it over. */
export const taking = user.form({
  at: 'roles/:roleId/taken',
  may: 'users',
  alsoEnded: true,
  opens: 'user-role-taken',
  back: '#roles',
  text: withOverOpen(group(text, 'taking')),
  fields: { ...overOpen },
  shows: async ({ tx, shown, params, viewer: { locale } }) => {
    const role = found(await roleHeld(tx, shown.id, params.roleId))
    const open = openWithoutRole(await openByRole(tx, params.roleId))
    const say = sayCounted<OpenWork['kind']>(locale)
    return {
      heading: words(text, locale).taking.which(roleLabel(role, locale), shown.name),
      before: <EndStops open={open} say={say} />,
      draw: () => <EndOver open={open} say={say} />,
    }
  },
  act: async (step, said) => {
    const role = found(await roleHeld(step.tx, step.on.id, step.params.roleId))
    const open = openWithoutRole(await openByRole(step.tx, step.params.roleId))
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const by = themselves(step.session)
    const taken = await takeRoleIn(step.tx, by, step.on.id, role, keptReason(open, said))
    if (!taken.ok) return told(taken.reason)
    return step.done(taken.value.what, { data: taken.value.data })
  },
})

export const ending = user.form({
  at: 'end',
  may: 'users',
  opens: 'user-end',
  text: withOverOpen(group(text, 'ending')),
  fields: { because: radios(endReasons, group(text, 'reasons')), ...overOpen },
  shows: async ({ tx, shown, viewer, typed }) => {
    const open = openAtEnd(await openWork(tx, shown.id), typed('because') ?? '')
    const say = sayCounted<OpenWork['kind']>(viewer.locale)
    return {
      heading: words(text, viewer.locale).ending.whom(shown.name),
      before: <EndStops open={open} say={say} />,
      draw: (field) => (
        <>
          {field.because}
          <EndOver open={open} say={say} />
        </>
      ),
    }
  },
  act: async (step, { because, ...said }) => {
    const open = openAtEnd(await openWork(step.tx, step.on.id), because)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const kept = keptReason(open, said)
    const ended = await endUser(step.tx, themselves(step.session), step.on.id, because, kept)
    if (!ended.ok) return told(ended.reason)
    return step.done(ended.value.what, { data: ended.value.data })
  },
})

export const lettingIn = user.press({
  at: 'return',
  may: 'users',
  alsoEnded: true,
  text: group(text, 'lettingIn'),
  act: async (step) => {
    const there = await letInAgain(step.tx, themselves(step.session), step.on.id)
    if (!there.ok) return told(there.reason)
    return step.done(there.value.what, { data: there.value.data })
  },
})

export const userForms = user.routes(changing, giving, taking, ending, lettingIn)
