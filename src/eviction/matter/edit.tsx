/** /evictions/:id/edit: the facts of the home and the landlord are put right. What the law counts from is put right in the events. */

import { z } from 'zod'
import { causes, tenures } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { words } from '../../platform/text/index.ts'
import { choice, formPage, room, seenValue, text as textField } from '../../platform/web/index.ts'
import { restand } from '../clocks/restand.ts'
import { MatterForm } from '../frame.tsx'
import { type Matter, matterToShow, matterToWorkOn } from '../load.ts'
import { type FlatFacts, FlatFields, flatShape, TenancyFields, typedFlat } from './fields.tsx'
import { text } from './text.ts'

type EditRefusal = { kind: 'ended' } | { kind: 'changedMeanwhile' }

const factNames = [
  'tenure',
  'cause',
  'address',
  'dwellingNumber',
  'areaName',
  'rooms',
  'landlordName',
  'tenantName',
] as const

type Facts = FlatFacts & Pick<Matter, 'tenure' | 'cause'>

const factsOf = (matter: Matter): Facts => ({
  tenure: matter.tenure,
  cause: matter.cause,
  address: matter.address ?? '',
  dwellingNumber: matter.dwellingNumber,
  areaName: matter.areaName,
  rooms: matter.rooms,
  landlordName: matter.landlord.name,
  tenantName: matter.tenantName,
})

/** What the writer has seen, to tell whether somebody else changed it meanwhile. */
const seenOf = (matter: Matter): string => JSON.stringify(factsOf(matter))

export async function editMatter(
  session: Session,
  matterId: string,
  { seen, ...wanted }: Facts & { seen: string },
): Promise<Outcome<null, EditRefusal>> {
  return asUser<Outcome<null, EditRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'ended' })
    if (seen !== seenOf(matter)) return refused({ kind: 'changedMeanwhile' })
    const old = factsOf(matter)
    // a landlord that is an organisation here keeps its own name
    const facts = matter.landlord.id === null ? wanted : { ...wanted, landlordName: old.landlordName }
    const changed = factNames.filter((name) => facts[name] !== old[name])
    if (changed.length === 0) return done(null)
    await tx
      .updateTable('eviction_matter')
      .set({
        tenure: facts.tenure,
        cause: facts.cause,
        address: facts.address,
        dwelling_number: facts.dwellingNumber,
        area_name: facts.areaName,
        rooms: facts.rooms,
        tenant_name: facts.tenantName,
        ...(matter.landlord.id === null ? { landlord_name: facts.landlordName } : {}),
      })
      .where('id', '=', matterId)
      .execute()
    // which facts, never what they say
    await record(tx, session, { what: 'matter.changed', subject: matterId, data: { facts: changed } })
    await restand(tx, session.municipality, matterId)
    return done(null)
  })
}

const typedFacts = (matter: Matter) => ({
  ...typedFlat(factsOf(matter)),
  tenure: matter.tenure,
  cause: matter.cause,
})

const editing = formPage({
  fields: z.object({ ...flatShape, tenure: choice(tenures), cause: choice(causes), seen: textField(2000) }),
  load: (session, id) => asUser(session, (tx) => matterToShow(tx, session, id, 'matter', 'work')),
  draw: ({ viewer, view: matter, form, refusal }) => {
    const t = words(text, viewer.locale)
    const begun = Object.keys(form.typed).length > 0 ? form : { ...form, typed: typedFacts(matter) }
    const seen = seenValue(form, refusal?.kind === 'changedMeanwhile', seenOf(matter))
    return (
      <MatterForm
        viewer={viewer}
        matter={matter}
        title={t.changeTitle}
        lead={t.changeLead}
        action={`/evictions/${matter.id}/edit`}
        form={begun}
        submit={t.save}
      >
        <input type="hidden" name="seen" value={seen} />
        <TenancyFields />
        <FlatFields landlordKnown={matter.landlord.id !== null} />
      </MatterForm>
    )
  },
  act: editMatter,
  say: ({ kind }, locale) => ({ field: '', message: words(text, locale).refusals[kind] }),
  leadsTo: (_, id) => `/evictions/${id}#facts`,
  notice: (locale) => words(text, locale).changed,
})

export const editRoutes = room().get('/evictions/:id/edit', editing.get).post('/evictions/:id/edit', editing.post)
