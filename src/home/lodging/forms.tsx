/** Who lets the room of a lodging, on which it turns which law holds: written down, said anew, struck out and put back. */

import { found } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { optional, picked, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { landlords } from '../dwelling/queries.ts'
import { isLodging } from '../forms.ts'
import { comesBack, holding } from '../latest.ts'
import { rooms } from '../lease-room.ts'
import { whoLets } from '../lodging-kinds.ts'
import { lease } from '../subject.tsx'
import { text } from './text.ts'

export const noting = lease.form({
  at: 'room',
  may: 'keepLease',
  opens: 'lease',
  back: '#law',
  text: group(text, 'noting'),
  fields: {
    whoLets: radios(whoLets, group(text, 'whoLets')),
    landlord: optional(picked()),
    furnished: optional(radios(['yes', 'no'], group(text, 'furnished'))),
  },
  shows: async ({ tx, session, shown: { view } }) => {
    const room = holding(view.facts.rooms)
    return {
      begins:
        room === undefined
          ? {}
          : {
              whoLets: room.whoLets,
              landlord: room.landlordId,
              furnished: room.furnished === null ? null : room.furnished ? ('yes' as const) : ('no' as const),
            },
      options: { landlord: (await landlords(tx, session)).map(({ id, name }) => ({ value: id, label: name })) },
    }
  },
  act: async (step, { whoLets, landlord, furnished }) => {
    const { tx, session, on } = step
    if (!isLodging(on.form)) return stopped('notLodging')
    if (landlord !== null && !(await landlords(tx, session)).some(({ id }) => id === landlord))
      return wrong('landlord', 'notThere')
    const made = await step.add('lease_room', 'noted', {
      who_lets: whoLets,
      landlord_id: landlord,
      furnished: furnished === null ? null : furnished === 'yes',
    })
    return step.done('lease-room.noted', { data: { room: made }, made })
  },
})

export const undoing = lease.press({
  at: 'room/:room/undo',
  may: 'keepLease',
  back: '#law',
  text: group(text, 'undoing'),
  act: async (step) => {
    const said = await roomsOf(step)
    const room = found(said.find(({ id }) => id === step.params.room))
    if (room.undone !== null) return stopped('already')
    if (holding(said)?.id !== room.id) return stopped('saidOn')
    await step.stamp('lease_room', room.id, 'undone')
    return step.done('lease-room.undone', { data: { room: room.id } })
  },
})

/** It was right after all. */
export const puttingBack = lease.press({
  at: 'room/:room/undo/undo',
  may: 'keepLease',
  back: '#law',
  text: group(text, 'puttingBack'),
  act: async (step) => {
    const said = await roomsOf(step)
    const room = found(said.find(({ id }) => id === step.params.room))
    if (room.undone === null) return stopped('already')
    if (!comesBack(said, room)) return stopped('saidOn')
    await step.unstamp('lease_room', room.id, 'undone')
    return step.done('lease-room.put-back', { data: { room: room.id } })
  },
})

type OfLease = { tx: Tx; on: { id: string } }

const roomsOf = ({ tx, on }: OfLease) => ask(tx, rooms(tx, on.id))

export const lodgingRoutes = lease.routes(noting, undoing, puttingBack)
