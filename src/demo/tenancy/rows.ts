/** Writes a matter: the events, who lives there, the contacts, and how it ended. */

import type { EndOutcome } from '../../eviction/index.ts'
import type { Tenure } from '../../law/index.ts'
import { castIds } from '../cast.ts'
import { castOrganisations } from '../cast-organisations.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from '../story.ts'
import type { PlotEvent } from './plot.ts'

export type DemoFlat = {
  address: string
  number: string | null
  area: string
  rooms: number
  landlord: string
  dwelling: string | null
  lease: string | null
}

export type DemoResident = {
  part: 'tenant' | 'adult' | 'child' | 'secondHandTenant' | 'withoutContract'
  person: string | null
  name: string | null
  birthYear: number | null
  childLiving: 'permanent' | 'alternating' | 'visits' | null
  registered: boolean | null
}

export type DemoMatter = {
  opened: Temporal.PlainDate
  tenure?: Tenure
  cause?: 'arrears' | 'disturbance'
  flat: DemoFlat
  tenantName: string
  caseId: string | null
  residents: readonly DemoResident[]
  events: readonly PlotEvent[]
  responsible: string | null
  end: { on: Temporal.PlainDate; outcome: EndOutcome; words?: string } | null
}

export const landlordName = (id: string): string => castOrganisations.find((one) => one.id === id)?.name ?? ''

/** The matter and everything that hangs on it; gives its id and, by kind, the ids of its events. */
export function matterRows(story: Story, matter: DemoMatter): { id: string; eventIds: Map<PlotEvent, string> } {
  const { c, rows } = story
  const petra = userId('petra')
  const opened = at(c, matter.opened, 10, 15)
  const id = c.id(opened)
  const number = `V-${matter.opened.year}-${String(story.number('matter', matter.opened.year)).padStart(4, '0')}`
  rows.add('eviction_matter', {
    id,
    municipality_code: MUNICIPALITY,
    number,
    unit_id: castIds.preventionUnit,
    tenure: matter.tenure ?? 'rented',
    cause: matter.cause ?? 'arrears',
    landlord_id: matter.flat.landlord,
    landlord_name: landlordName(matter.flat.landlord),
    dwelling_id: matter.flat.dwelling,
    lease_id: matter.flat.lease,
    address: matter.flat.address,
    dwelling_number: matter.flat.number,
    area_name: matter.flat.area,
    rooms: matter.flat.rooms,
    tenant_name: matter.tenantName,
    opened_on: matter.opened,
    opened_at: opened,
    opened_by: petra,
  })
  happened(story, opened, petra, { what: 'matter.opened', subject: id, data: { number } })
  if (matter.responsible !== null)
    rows.add('matter_responsible', {
      id: c.id(opened),
      municipality_code: MUNICIPALITY,
      matter_id: id,
      user_id: matter.responsible,
      since: opened,
      named_by: petra,
      until: null,
    })
  if (matter.caseId !== null)
    rows.add('matter_case', {
      id: c.id(opened),
      municipality_code: MUNICIPALITY,
      matter_id: id,
      case_id: matter.caseId,
      linked_at: opened,
      linked_by: petra,
      cut_at: null,
      cut_by: null,
    })
  for (const resident of matter.residents) residentRow(story, id, opened, resident)
  if (matter.residents.length > 0)
    rows.add('matter_residents_asked', {
      id: c.id(opened),
      municipality_code: MUNICIPALITY,
      matter_id: id,
      on_day: matter.opened,
      complete: true,
      noted_at: opened,
      noted_by: petra,
    })
  const eventIds = new Map<PlotEvent, string>()
  for (const event of matter.events) eventIds.set(event, eventRow(story, id, matter.opened, event))
  if (matter.end !== null) endRow(story, id, matter.end, matter.residents, matter.events)
  return { id, eventIds }
}

function residentRow(story: Story, matterId: string, when: Temporal.Instant, resident: DemoResident): void {
  story.rows.add('matter_resident', {
    id: story.c.id(when),
    municipality_code: MUNICIPALITY,
    matter_id: matterId,
    part: resident.part,
    person_id: resident.person,
    name: resident.name,
    birth_year: resident.birthYear,
    child_living: resident.childLiving,
    registered: resident.registered,
    noted_at: when,
    noted_by: userId('petra'),
    ended_on: null,
    ended_at: null,
    ended_by: null,
    ended_because: null,
    corrects_id: null,
  })
}

function eventRow(story: Story, matterId: string, opened: Temporal.PlainDate, event: PlotEvent): string {
  const { c, rows, today } = story
  // what happened before the matter was opened was recorded when it was
  const day = Temporal.PlainDate.compare(event.on, opened) < 0 ? opened : event.on
  const when = at(c, Temporal.PlainDate.compare(day, today) > 0 ? today : day, 15, 17)
  const id = c.id(when)
  rows.add('matter_event', {
    id,
    municipality_code: MUNICIPALITY,
    matter_id: matterId,
    kind: event.kind,
    on_day: event.on,
    until_day: event.until ?? null,
    amount_ore: event.amountOre ?? null,
    payer: event.payer ?? null,
    ground: event.ground ?? null,
    defects: [...(event.defects ?? [])],
    flags: [...(event.flags ?? [])],
    stated_days: event.statedDays ?? null,
    corrects_id: null,
    annuls: false,
    because: null,
    message_id: null,
    notice_id: null,
    plan_item_id: null,
    recorded_at: when,
    recorded_by: userId('petra'),
  })
  happened(story, when, userId('petra'), {
    what: 'matter.event-recorded',
    subject: matterId,
    data: { eventId: id, kind: event.kind, on: event.on.toString() },
  })
  return id
}

function endRow(
  story: Story,
  matterId: string,
  end: NonNullable<DemoMatter['end']>,
  residents: readonly DemoResident[],
  events: readonly PlotEvent[],
): void {
  const { c, rows } = story
  const ended = at(c, end.on)
  const evicted = events.some(({ kind }) => kind === 'evicted')
  const children = residents.filter(({ part }) => part === 'child').length
  rows.add('matter_end', {
    id: c.id(ended),
    municipality_code: MUNICIPALITY,
    matter_id: matterId,
    ended_on: end.on,
    outcome: end.outcome,
    children_at_end: children,
    children_present: evicted && children > 0 ? c.happens(0.2) : null,
    social_services_present: evicted ? c.happens(0.7) : null,
    abandoned: evicted ? c.happens(0.33) : null,
    words: end.words ?? null,
    lease_ended: false,
    ended_at: ended,
    ended_by: userId('petra'),
    reopened_at: null,
    reopened_by: null,
    reopened_because: null,
  })
  happened(story, ended, userId('petra'), {
    what: 'matter.ended',
    subject: matterId,
    data: { outcome: end.outcome, on: end.on.toString() },
  })
}

/** A contact with the household. */
export function contactRow(
  story: Story,
  matterId: string,
  day: Temporal.PlainDate,
  facts: {
    how: 'phone' | 'homeVisit' | 'meeting' | 'letter' | 'textMessage'
    reached: boolean
    children?: boolean
    words?: string
  },
): void {
  const when = at(story.c, day, 9, 16)
  story.rows.add('matter_contact', {
    id: story.c.id(when),
    municipality_code: MUNICIPALITY,
    matter_id: matterId,
    at: when,
    on_day: day,
    how: facts.how,
    reached: facts.reached,
    about_children: facts.children ?? false,
    words: facts.words ?? null,
    next_on: null,
    noted_at: when,
    noted_by: userId('petra'),
    undone_at: null,
    undone_by: null,
  })
}
