/** Those who live in a home at risk: seen, added, corrected, ended, tied to a person's own record. */

import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import type { Outcome } from '../../platform/outcome.ts'
import { words } from '../../platform/text/index.ts'
import { DateField, Radios } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  formPage,
  idParam,
  optionalDate,
  page,
  room,
  seeOther,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { MatterForm } from '../frame.tsx'
import { matterToShow } from '../load.ts'
import {
  addResidents,
  correctResident,
  endResident,
  noteAsked,
  type ResidentRefusal,
  undoResidentEnd,
  unlinkResident,
} from './actions.ts'
import { ResidentFields, residentForm, residentsForm } from './fields.tsx'
import { ResidentsPage, type ResidentsView } from './page.tsx'
import { linking } from './person.tsx'
import { askedOf, residentById, residentEnds, residentsOf } from './queries.ts'
import { ResidentRows } from './rows.tsx'
import { sayResident } from './say.ts'
import { text } from './text.ts'
import { ResidentLine } from './views.tsx'

const listOf = (matterId: string) => `/evictions/${matterId}/residents`

const residentsView = (session: Session, id: string): Promise<ResidentsView> =>
  asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, id, 'matter-residents')
    const may = mayDo(session, 'work') && matter.end === null
    return { matter, residents: await residentsOf(tx, id), asked: await askedOf(tx, id), may }
  })

const adding = formPage({
  fields: residentsForm,
  load: (session, id) => asUser(session, (tx) => matterToShow(tx, session, id, 'matter-residents', 'work')),
  draw: ({ viewer, view: matter, form }) => {
    const t = words(text, viewer.locale)
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.addTitle}
        lead={t.addLead}
        action={`${listOf(matter.id)}/new`}
        form={form}
        submit={t.addThem}
        back={listOf(matter.id)}
      >
        <ResidentRows form={form} />
      </MatterForm>
    )
  },
  act: addResidents,
  say: sayResident,
  leadsTo: (_, id) => listOf(id),
  notice: (locale) => words(text, locale).added,
})

const asking = formPage({
  fields: z.object({ answer: choice(['nobodyElse', 'notClear']), on: date('happened') }),
  load: residentsView,
  draw: ({ viewer, view, form }) => <ResidentsPage viewer={viewer} view={view} form={form} />,
  act: noteAsked,
  say: sayResident,
  leadsTo: (_, id) => listOf(id),
  notice: (locale) => words(text, locale).answered,
})

const oneResident = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const resident = await residentById(tx, id)
    return { resident, matter: await matterToShow(tx, session, resident.matterId, 'matter-residents', 'work') }
  })

const correcting = formPage({
  fields: residentForm,
  load: oneResident,
  draw: ({ viewer, view: { resident, matter }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.correctTitle}
        lead={t.correctLead}
        action={`/residents/${resident.id}/correct`}
        form={form}
        submit={t.saveCorrection}
        back={listOf(matter.id)}
      >
        <ResidentFields facts={resident} />
      </MatterForm>
    )
  },
  act: correctResident,
  say: sayResident,
  leadsTo: ({ matterId }) => listOf(matterId),
  notice: (locale) => words(text, locale).corrected,
})

const ending = formPage({
  fields: z.object({ because: choice(residentEnds), on: optionalDate('happened') }),
  load: oneResident,
  draw: ({ viewer, view: { resident, matter }, form }) => {
    const t = words(text, viewer.locale)
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.endTitle}
        action={`/residents/${resident.id}/end`}
        form={form}
        submit={t.endIt}
        back={listOf(matter.id)}
        before={
          <p>
            <ResidentLine resident={resident} people={matter.people} />
          </p>
        }
      >
        <Radios
          name="because"
          label={t.endBecause}
          required
          choices={residentEnds.map((end) => ({ value: end, label: t.ends[end] }))}
        />
        <DateField within="happened" name="on" label={t.endOn} hint={t.endOnHint} max={viewer.today} />
      </MatterForm>
    )
  },
  act: endResident,
  say: sayResident,
  leadsTo: ({ matterId }) => listOf(matterId),
  notice: (locale) => words(text, locale).ended,
})

/** A button without fields: back to the list, with what was done or why not. */
const button =
  (
    act: (session: Session, id: string) => Promise<Outcome<{ matterId: string }, ResidentRefusal>>,
    notice: 'undone' | 'unlinked',
  ) =>
  async (c: Ctx) => {
    const session = signedIn(c)
    const { resident } = await oneResident(withoutKey(session), idParam(c))
    const outcome = await act(session, idParam(c))
    const said = outcome.ok ? words(text, session.locale)[notice] : sayResident(outcome.reason, session.locale).message
    return seeOther(c, listOf(resident.matterId), said)
  }

export const residentRoutes = room()
  .get('/evictions/:id/residents', async (c) =>
    page(
      c,
      <ResidentsPage viewer={viewer(c)} view={await residentsView(signedIn(c), idParam(c))} form={blankForm()} />,
    ),
  )
  .get('/evictions/:id/residents/new', adding.get)
  .post('/evictions/:id/residents/new', adding.post)
  .post('/evictions/:id/residents/asked', asking.post)
  .get('/residents/:id/correct', correcting.get)
  .post('/residents/:id/correct', correcting.post)
  .get('/residents/:id/end', ending.get)
  .post('/residents/:id/end', ending.post)
  .post('/residents/:id/return', button(undoResidentEnd, 'undone'))
  .get('/residents/:id/person', linking.get)
  .post('/residents/:id/person', linking.post)
  .post('/residents/:id/person/removal', button(unlinkResident, 'unlinked'))
