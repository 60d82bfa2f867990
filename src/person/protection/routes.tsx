/** /people/:id/protection: the level and the named staff; for a manager and for who is responsible. */

import { z } from 'zod'
import { NotFound, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import type { Outcome } from '../../platform/outcome.ts'
import { words } from '../../platform/text/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  idParam,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { openPerson } from '../brief.ts'
import { colleagues } from '../colleagues.ts'
import { mayProtect, sectionsFor } from '../frame/frame.tsx'
import { liftProtection, nameStaff, type ProtectionRefusal, setProtection, unnameStaff } from './actions.ts'
import { namedStaffOf, protectionsOf } from './queries.ts'
import { text } from './text.ts'
import { ProtectionPage } from './views.tsx'

const oneOrMore = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(reference()).max(20),
)
const levelForm = z.object({
  level: choice(['secrecyMarking', 'protectedRegistration', 'fictitiousIdentity']),
  staff: oneOrMore,
})
const staffForm = z.object({ user: reference() })

export const protectionRoutes = room()
  .get('/people/:id/protection', async (c) => {
    const view = await protectionView(signedIn(c), idParam(c))
    return page(c, <ProtectionPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/protection', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, levelForm)
    if (!form.ok)
      return page(
        c,
        <ProtectionPage viewer={viewer(c)} {...(await protectionView(session, idParam(c)))} form={form.state} />,
        422,
      )
    return answer(c, session, await setProtection(session, idParam(c), form.value.level, form.value.staff), 'saved')
  })
  .post('/people/:id/protection/lifting', async (c) => {
    const session = signedIn(c)
    return answer(c, session, await liftProtection(session, idParam(c)), 'lifted')
  })
  .post('/people/:id/protection/staff', async (c) => {
    const session = signedIn(c)
    const form = await readForm(c, staffForm)
    if (!form.ok)
      return page(
        c,
        <ProtectionPage viewer={viewer(c)} {...(await protectionView(session, idParam(c)))} form={form.state} />,
        422,
      )
    return answer(c, session, await nameStaff(session, idParam(c), form.value.user), 'staffAdded')
  })
  .post('/people/:id/protection/staff/:staffId/end', async (c) => {
    const session = signedIn(c)
    return answer(c, session, await unnameStaff(session, idParam(c), idParam(c, 'staffId')), 'staffEnded')
  })

const refusalWords = {
  'not-a-colleague': 'notColleague',
  'already-named': 'already',
  'last-one': 'last',
  'changed-meanwhile': 'meanwhile',
} as const satisfies Record<ProtectionRefusal, string>

async function answer(
  c: Ctx,
  session: Session,
  outcome: Outcome<null, ProtectionRefusal>,
  said: 'saved' | 'lifted' | 'staffAdded' | 'staffEnded',
) {
  const t = words(text, session.locale)
  if (outcome.ok) {
    const stillMine = await asUser(
      withoutKey(session),
      async (tx) =>
        (await tx.selectFrom('person').select('id').where('id', '=', idParam(c)).executeTakeFirst()) !== undefined,
    )
    return seeOther(c, stillMine ? `/people/${idParam(c)}/protection` : '/people', t[said])
  }
  const form = { ...blankForm(), problems: [{ field: '', message: t[refusalWords[outcome.reason]] }] }
  return page(
    c,
    <ProtectionPage viewer={viewer(c)} {...(await protectionView(session, idParam(c)))} form={form} />,
    409,
  )
}

async function protectionView(session: Session, id: string) {
  const others = (await colleagues(session)).filter((colleague) => colleague.id !== session.userId)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'protection')
    if (person.organisationId !== session.organisation.id || !mayProtect(session, person)) throw new NotFound('role')
    return {
      person,
      sections: sectionsFor(session, person),
      staff: await namedStaffOf(tx, id),
      colleagues: others,
      history: await protectionsOf(tx, id),
    }
  })
}
