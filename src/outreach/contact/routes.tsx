/** The addresses of meetings: the list, new ones, and one with its page. */

import { openPeople } from '../../person/index.ts'
import { asUser, municipalities } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { latestAnswer } from '../../signal/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { adding, correcting, puttingBack, undoing } from './forms.tsx'
import { contactList } from './list.tsx'
import { ContactPage } from './page.tsx'
import { contactById } from './queries.ts'
import { sending } from './sending.ts'
import { contact, outreach } from './subject.tsx'

export const contactRoutes = room()
  .route('/', contactList)
  .route('/', outreach.routes(adding))
  .route('/', contact.routes(correcting, undoing, puttingBack, sending))
  .get('/outreach/contacts/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const id = idParam(c)
    const shown = await asUser(session, async (tx) => {
      const met = await contactById(tx, id)
      const people = met.personId === null ? [] : await openPeople(tx, session, [met.personId], 'outreach-contact')
      const answer = met.signalId === null ? null : await latestAnswer(tx, met.signalId)
      return { contact: met, person: people[0] ?? null, answer }
    })
    const municipality = municipalities().find(({ code }) => code === session.municipality)?.name ?? ''
    const mayNote = mayDo(session, 'note')
    return page(c, <ContactPage viewer={viewer(c)} {...{ ...shown, municipality, mayNote }} />)
  })
