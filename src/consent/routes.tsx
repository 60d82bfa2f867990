/** /people/:id/consents: who may read what and until when, and the forms that change it. */

import { openPerson, ownUnits, sectionsFor, worksWith } from '../person/index.ts'
import { isCaseStaff, may, requireMay, type Session } from '../platform/access/index.ts'
import { allOf, ask, asUser } from '../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../platform/web/index.ts'
import { mayOnConsent } from './access.ts'
import { emergencyRoutes } from './emergency/routes.tsx'
import { endingContact, giving, lettingIn, takingBack, withdrawing } from './forms.tsx'
import { assignmentsIn, consentsIn, contactsIn } from './queries.ts'
import { personsConsents } from './subject.tsx'
import { ConsentsPage } from './views.tsx'

const pages = room().get('/people/:id/consents', async (c) => {
  const view = await consentsView(signedIn(c), idParam(c))
  return page(c, <ConsentsPage viewer={viewer(c)} {...view} />)
})

export const consentRoutes = room()
  .route('/', pages)
  .route('/', personsConsents.routes(giving, withdrawing, takingBack, lettingIn, endingContact))
  .route('/', emergencyRoutes)

async function consentsView(session: Session, id: string) {
  requireMay(session, mayOnConsent.read)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'consents')
    const works = isCaseStaff(session) && worksWith(session, person)
    const asked = allOf({
      consents: consentsIn(tx, [id]),
      assignments: assignmentsIn(tx, [id]),
      contacts: contactsIn(tx, id),
    })
    const units = works ? await ownUnits(tx, session) : []
    return {
      ...(await ask(tx, asked)),
      person,
      sections: sectionsFor(session, person),
      may: {
        register: works && may(session, mayOnConsent.register),
        withdraw: may(session, mayOnConsent.withdraw),
        letIn: units.length > 0,
      },
    }
  })
}
