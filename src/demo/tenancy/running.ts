/** What matters that run today are made of: a flat, a name, a rent, and a matter with its landlord's message. */

import { castIds } from '../cast.ts'
import { familyNames, givenNames, streets } from '../names.ts'
import { type Story, userId } from '../story.ts'
import { type DemoMessage, messageRows } from './message-rows.ts'
import { lastDay, type PlotEvent } from './plot.ts'
import { type DemoFlat, type DemoResident, matterRows } from './rows.ts'

export const RENT = 845_000

/** A child who turns `age` this year. */
export const aChild = ({ today }: Story, age: number): DemoResident => ({
  part: 'child',
  person: null,
  name: null,
  birthYear: today.year - age,
  childLiving: 'permanent',
  registered: true,
})

export const family = (story: Story): readonly DemoResident[] => [
  aChild(story, 9),
  { ...aChild(story, 6), childLiving: 'alternating', registered: false },
]

type Part = {
  opened: Temporal.PlainDate
  events: readonly PlotEvent[]
  residents?: readonly DemoResident[]
  message: Pick<DemoMessage, 'kind'> & Partial<DemoMessage>
  tenure?: 'rented' | 'tenantOwned'
  cause?: 'arrears' | 'disturbance'
  responsible?: string | null
}

/** A running matter with its landlord's message; gives its id, flat and tenant. */
export function running(story: Story, part: Part): { id: string; flat: DemoFlat; tenantName: string } {
  const flat = part.message.flat ?? aFlat(story)
  const tenantName = part.message.tenantName ?? aName(story)
  const dues = part.events.flatMap(({ kind, on, amountOre }) =>
    kind === 'rentDue' ? [{ on, ore: amountOre ?? 0 }] : [],
  )
  const { id } = matterRows(story, {
    opened: part.opened,
    flat,
    tenantName,
    caseId: null,
    residents: part.residents ?? [],
    events: part.events,
    responsible: part.responsible === undefined ? userId('petra') : part.responsible,
    end: null,
    tenure: part.tenure ?? 'rented',
    cause: part.cause ?? 'arrears',
  })
  messageRows(story, {
    day: part.opened,
    flat,
    tenantName,
    dues,
    children: part.residents?.length ?? 0,
    matter: id,
    answer: 'Tack. Vi tar kontakt med hushållet och återkommer.',
    tenure: part.tenure ?? 'rented',
    ...part.message,
  })
  return { id, flat, tenantName }
}

export function aFlat({ c }: Story): DemoFlat {
  const [area, street] = c.pick(streets)
  return {
    address: `${street} ${c.between(141, 180)}`,
    number: `1${c.between(1, 4)}0${c.between(1, 4)}`,
    area,
    rooms: c.between(1, 3),
    landlord: castIds.landlord,
    dwelling: null,
    lease: null,
  }
}

export const aName = ({ c }: Story): string =>
  `${c.pick([...givenNames.female, ...givenNames.male])} ${c.pick(familyNames)}`

export const due = (day: Temporal.PlainDate): PlotEvent => ({
  kind: 'rentDue',
  on: lastDay('EV-01', { rentMonth: day }),
  amountOre: RENT,
})
