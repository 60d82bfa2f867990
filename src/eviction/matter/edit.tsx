/** The facts of the home and the landlord are put right. What the law counts from is put right in the events. */

import { group } from '../../platform/text/index.ts'
import type { Matter } from '../load.ts'
import { matter } from '../subject.tsx'
import { Flat, flatFields } from './fields.tsx'
import { text } from './text.ts'

const factsOf = ({ tenure, cause, address, dwellingNumber, areaName, rooms, landlord, tenantName }: Matter) => ({
  tenure,
  cause,
  address: address ?? '',
  dwellingNumber,
  areaName,
  rooms,
  landlordName: landlord.name,
  tenantName,
})

const names = [
  'tenure',
  'cause',
  'address',
  'dwellingNumber',
  'areaName',
  'rooms',
  'landlordName',
  'tenantName',
] as const

export const editing = matter.form({
  at: 'edit',
  may: 'work',
  opens: 'matter',
  back: '#facts',
  text: group(text, 'editing'),
  fields: flatFields,
  seen: { is: ({ on }) => JSON.stringify(factsOf(on)), otherwise: 'changedMeanwhile' },
  shows: ({ shown }) => ({
    begins: factsOf(shown),
    draw: (field) => (
      <>
        {field.tenure}
        {field.cause}
        <Flat field={field} landlordKnown={shown.landlord.id !== null} />
      </>
    ),
  }),
  act: async (step, wanted) => {
    const old = factsOf(step.on)
    // a landlord that is an organisation here keeps its own name
    const isKnown = step.on.landlord.id !== null
    const facts = isKnown ? { ...wanted, landlordName: old.landlordName } : wanted
    await step.tx
      .updateTable('eviction_matter')
      .set({
        tenure: facts.tenure,
        cause: facts.cause,
        address: facts.address,
        dwelling_number: facts.dwellingNumber,
        area_name: facts.areaName,
        rooms: facts.rooms,
        tenant_name: facts.tenantName,
        ...(isKnown ? {} : { landlord_name: facts.landlordName }),
      })
      .where('id', '=', step.on.id)
      .execute()
    // which facts, never what they say
    return step.done('matter.changed', { data: { facts: names.filter((name) => facts[name] !== old[name]) } })
  },
})

export const editRoutes = matter.routes(editing)
