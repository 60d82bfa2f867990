/** The household of a past matter: its flat, who lives there, the contacts with it, and the board's word for it. */

import { castIds } from '../cast.ts'
import { streets } from '../names.ts'
import type { HouseholdAtRisk } from '../prevention.ts'
import { type Story, userId } from '../story.ts'
import { undertakingRows } from './board-rows.ts'
import { lastDay, type Plot } from './plot.ts'
import { contactRow, type DemoFlat, type DemoResident, matterRows } from './rows.ts'

export function someFlat({ c }: Story): DemoFlat & { rent: number } {
  const [area, street] = c.pick(streets)
  const rooms = c.between(1, 3)
  return {
    address: `${street} ${c.between(60, 140)}`,
    number: `1${c.between(1, 4)}0${c.between(1, 4)}`,
    area,
    rooms,
    landlord: c.happens(0.75) ? castIds.landlord : castIds.otherLandlord,
    dwelling: null,
    lease: null,
    rent: 2900 + rooms * 1500 + c.between(0, 900),
  }
}

/** Who lives there, from the household's records: all of them registered but some of the children who live alternately or visit. */
function residentsOf(story: Story, { person }: HouseholdAtRisk): DemoResident[] {
  const { c } = story
  return [
    { part: 'tenant', person: person.id, name: null, birthYear: null, childLiving: null, registered: true },
    ...person.children.map(({ id, birthDate }): DemoResident => {
      const childLiving = c.weighted({ permanent: 60, alternating: 25, visits: 15 })
      const registered = childLiving === 'permanent' || (childLiving === 'alternating' && c.happens(0.5))
      return { part: 'child', person: id, name: null, birthYear: birthDate.year, childLiving, registered }
    }),
  ]
}

export function writeMatter(
  story: Story,
  told: Plot,
  flat: DemoFlat,
  household: HouseholdAtRisk,
  delegation: string,
): string {
  const { id, eventIds } = matterRows(story, {
    opened: told.opened,
    flat,
    tenantName: household.name,
    caseId: household.caseId,
    residents: residentsOf(story, household),
    events: told.events,
    responsible: userId('petra'),
    end: told.end,
  })
  contacts(story, id, { opened: told.opened, ended: told.end?.on ?? null }, household.person.children.length > 0)
  undertaken(story, told, { id, flat, tenantName: household.name }, delegation, eventIds)
  return id
}

/** Tried until somebody is reached; with a family again and again while the matter runs, as the municipality's routine asks. */
export function contacts(
  story: Story,
  matter: string,
  { opened, ended }: { opened: Temporal.PlainDate; ended: Temporal.PlainDate | null },
  family: boolean,
): void {
  const { c, today } = story
  const over = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, ended ?? today) >= 0
  let day = opened
  // families are called the same day; of others, half
  if (!family && c.happens(0.5)) day = day.add({ days: c.between(1, 6) })
  const tries = c.weighted({ '0': 55, '1': 30, '2': 15 })
  for (let i = 0; i < Number(tries); i += 1) {
    if (over(day)) return
    contactRow(story, matter, day, { how: c.pick(['phone', 'letter', 'textMessage'] as const), reached: false })
    day = day.add({ days: c.between(1, 4) })
  }
  do {
    if (over(day)) return
    contactRow(story, matter, day, {
      how: c.weighted({ phone: 60, homeVisit: 25, meeting: 15 }),
      reached: true,
      children: family,
    })
    day = day.add({ days: c.between(8, 13) })
  } while (family)
}

export function undertaken(
  story: Story,
  told: Plot,
  { id: matter, flat, tenantName }: { id: string; flat: DemoFlat; tenantName: string },
  delegation: string,
  eventIds: ReturnType<typeof matterRows>['eventIds'],
): void {
  const given = told.events.find(({ kind }) => kind === 'undertakingGiven')
  const served = told.events.find(({ kind }) => kind === 'noticeServed')
  const event = given && eventIds.get(given)
  if (given === undefined || served === undefined || event === undefined) return
  undertakingRows(story, {
    matter,
    flat,
    tenantName,
    ore: given.amountOre ?? 0,
    signed: given.on,
    windowLastDay: lastDay('EV-06', { served: served.on, message: told.opened }),
    delegation,
    delivered: { on: given.on, event },
  })
}
