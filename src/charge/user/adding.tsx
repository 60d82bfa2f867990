/** A user is added to an organisation: who they are to the login service, where they work, and their first role. */

import { addUserIn, loginIssuer } from '../../platform/login/index.ts'
import { themselves } from '../../platform/organisation/by.ts'
import { optional, picked, pickedCode, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { roleLabel } from '../../platform/web/index.ts'
import { mayCharge } from '../access.ts'
import { unitsToChoose } from '../organisation/queries.ts'
import { organisation } from '../organisation/subject.tsx'
import { roleFrom, rolesToGive } from './giving.ts'
import { text } from './text.ts'
import { told } from './told.ts'

export const addingUser = organisation.form({
  at: 'users/new',
  may: 'users',
  opens: 'user-new',
  text: group(text, 'addingUser'),
  fields: {
    name: shortText(200),
    title: optional(shortText(200)),
    unit: optional(picked()),
    role: pickedCode({ as: 'radios' }),
    subject: shortText(255, { spellcheck: false }),
  },
  clash: { app_user_issuer_subject_key: wrong('subject', 'subjectUsed') },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const roles = await rolesToGive(tx, session, shown.kind)
    return {
      before: mayCharge(session, 'organisations') ? (
        <p>
          <a href="/organisations">{words(text, locale).addingUser.elsewhere}</a>
        </p>
      ) : null,
      heading: words(text, locale).addingUser.to(shown.name),
      options: {
        unit: await unitsToChoose(tx, shown.id),
        role: roles.map((role) => ({ value: role, label: roleLabel(role, locale) })),
      },
      begins: roles.length === 1 ? { role: roles[0] } : {},
    }
  },
  act: async (step, { unit, role: typed, ...rest }) => {
    const issuer = loginIssuer()
    if (issuer === null) return stopped('noProvider')
    const roles = await rolesToGive(step.tx, step.session, step.on.kind)
    const role = roleFrom(typed, roles)
    const added = await addUserIn(step.tx, themselves(step.session), {
      ...rest,
      unitId: unit,
      roles: [role],
      organisationId: step.on.id,
      issuer,
    })
    if (!added.ok)
      return told(added.reason, {
        'name-missing-or-long': 'name',
        'unknown-unit': 'unit',
        'subject-missing': 'subject',
        'role-not-allowed': 'role',
      })
    const { what, subject, data } = added.value
    return step.done(what, { about: subject, data, to: `/users/${subject}` })
  },
})

export const addingRoutes = organisation.routes(addingUser)
