/** What stands on the demo's second-hand leases: older ones' terms, how the municipality rents the flats, each step of the chain, talks, costs, and a pause. */

import { isSublet, type SubletForm } from '../home/index.ts'
import { isBefore } from '../platform/time/index.ts'
import { castIds } from './cast.ts'
import { chance } from './random.ts'
import { at, type DemoLease, happened, MUNICIPALITY, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

/** From when the municipality writes no terms beside those of every lease: before the fall began in earnest, and years before Bostad först. */
const NO_TERMS_SINCE = day('2020-01-01')
/** Those that run with a term all the same: what is left to remove. */
const STILL_WITH_TERMS = 3
const PAUSE = { from: day('2025-02-03'), until: day('2025-06-30'), lifted: day('2025-05-19') }
/** Of those that run: every so many-th has a talk planned or held; the others come up as forgotten in time. */
const TALKED_ABOUT = 3

/** After how many months it was agreed that a lease may be the tenant's own: what became so had run as long, or no time was agreed. */
export function agreedMonths(usual: number, begins: Day, ends: Day | null, because: string): number | null {
  if (ends === null || because !== 'handedOver') return usual
  const lived = begins.until(ends.add({ days: 1 }), { largestUnit: 'month' }).months
  return lived === 0 ? null : Math.min(usual, lived)
}

/** Its chances are its own, so that it changes nothing of the others' lives. */
export function secondHand(told: Story): void {
  const story = { ...told, c: chance(61) }
  const ofId = new Map(story.leases.map((lease) => [lease.id, lease]))
  const run = story.leases.filter(({ form, ends }) => isSublet(form) && ends === null)
  const oldest = run.toSorted((a, b) => Temporal.PlainDate.compare(a.begins, b.begins))
  const lastOnes = new Set(oldest.slice(0, STILL_WITH_TERMS))
  story.leases.forEach((lease, nth) => {
    if (lease.form === 'firstHandLease') {
      const before = lease.predecessor === null ? undefined : ofId.get(lease.predecessor)
      if (before !== undefined) handover(story, before, lease)
      return
    }
    if (!isSublet(lease.form)) return
    letting(story, lease)
    if (isBefore(lease.begins, NO_TERMS_SINCE) || lastOnes.has(lease)) terms(story, lease, lease.form)
    if (lease.ends === null) running(story, lease, nth)
  })
  if (!isBefore(story.today, PAUSE.lifted)) pause(story)
}

/** The company's flats stand in one contract, the private landlord's in one each. */
function letting(story: Story, { id, landlord, begins, rent, person }: DemoLease): void {
  const { c, rows } = story
  const when = at(c, begins)
  rows.add('lease_letting', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    lease_id: id,
    joint_flats: landlord === castIds.landlord ? 12 : 1,
    rented_from: begins.subtract({ days: c.between(0, 40) }),
    own_rent_kr: rent + (c.happens(0.2) ? 150 : 0),
    furnished: false,
    told_on: begins,
    noted_at: when,
    noted_by: person.worker,
    undone_at: null,
    undone_by: null,
  })
}

function terms(story: Story, { id, begins, ends, person }: DemoLease, form: SubletForm): void {
  const { c, rows, today } = story
  const kinds = c.weighted({ supervision: 45, both: 35, sober: 20 })
  const all = {
    supervision: ['supervision'],
    both: ['supervision', 'homeVisits'],
    sober: ['supervision', 'homeVisits', 'sobriety'],
  } as const
  const when = at(c, begins)
  for (const kind of all[kinds]) {
    // what was demanded went while the lease ran, or still stands in those few that run on
    const taken = begins.add({ days: c.between(200, 900) })
    const removed = isBefore(taken, ends ?? today) && c.happens(0.7) ? taken : null
    const removedAt = removed && at(c, removed)
    const term = c.id(when)
    rows.add('lease_term', {
      id: term,
      municipality_code: MUNICIPALITY,
      lease_id: id,
      lease_form: form,
      kind,
      agreed_on: begins,
      written_at: when,
      written_by: person.worker,
      removed_on: removed,
      removed_at: removedAt,
      removed_by: removedAt && person.worker,
      undone_at: null,
      undone_by: null,
    })
    if (removed !== null && removedAt !== null)
      happened(story, removedAt, person.worker, {
        what: 'lease-term.removed',
        subject: id,
        person: person.id,
        data: { term, kind, on: removed.toString() },
      })
  }
  if (kinds === 'sober') waiver(story, id, begins, person.worker)
}

/** As such contracts often had it: in the lease itself, and approved by nobody. */
function waiver(story: Story, lease: string, begins: Day, worker: string): void {
  const { c, rows } = story
  const when = at(c, begins)
  rows.add('lease_waiver', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    lease_id: lease,
    signed_on: begins,
    separate: c.happens(0.5),
    basis: 'neither',
    approved_on: null,
    spouse: 'none',
    noted_at: when,
    noted_by: worker,
    undone_at: null,
    undone_by: null,
  })
}

/** One step of the chain that the fall came of: the day, what was agreed, and how it stood. */
function handover(story: Story, before: DemoLease, own: DemoLease): void {
  const { c, rows } = story
  const when = at(c, own.begins)
  rows.add('lease_handover', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    lease_id: before.id,
    becomes_id: own.id,
    on_day: own.begins,
    months_agreed: before.months,
    complaints_allowed: 0,
    months_lived: before.begins.until(own.begins, { largestUnit: 'month' }).months,
    arrears_kr: 0,
    complaints: 0,
    way: c.weighted({ newLease: 85, consent: 15 }) === 'newLease' ? 'newLease' : 'consent',
    way_on: own.begins.subtract({ days: c.between(3, 30) }),
    debts: 'none',
    handed_at: when,
    handed_by: own.person.worker,
    undone_at: null,
    undone_by: null,
  })
}

function running(story: Story, { id, begins, person }: DemoLease, nth: number): void {
  const { c, rows, today } = story
  const begun = at(c, begins)
  rows.add('lease_cost', {
    id: c.id(begun),
    municipality_code: MUNICIPALITY,
    lease_id: id,
    kind: 'hours',
    on_day: begins,
    minutes: c.between(4, 20) * 30,
    kr: null,
    noted_at: begun,
    noted_by: person.worker,
    undone_at: null,
    undone_by: null,
  })
  if (nth % TALKED_ABOUT !== 0) return
  const planned = today.subtract({ days: 20 })
  const when = at(c, isBefore(planned, begins) ? begins : planned)
  rows.add('lease_talk', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    lease_id: id,
    planned_on: today.add({ days: c.between(2, 40) }),
    holder_id: person.worker,
    planned_at: when,
    planned_by: person.worker,
    held_on: null,
    words: null,
    held_at: null,
    held_by: null,
    called_off_at: null,
    called_off_by: null,
  })
}

function pause(story: Story): void {
  const { c, rows } = story
  const [noted, lifted] = [at(c, PAUSE.from), at(c, PAUSE.lifted)]
  const id = c.id(noted)
  const by = userId('agneta')
  rows.add('landlord_pause', {
    id,
    municipality_code: MUNICIPALITY,
    landlord_id: castIds.otherLandlord,
    from_on: PAUSE.from,
    until_on: PAUSE.until,
    because: 'Återkommande störningar i ett hus, och grannar som inte visste vem de skulle ringa.',
    routine: 'Störningsjouren kommer samma kväll, och bovärden talar med kommunen nästa morgon.',
    noted_at: noted,
    noted_by: by,
    lifted_on: PAUSE.lifted,
    changed: 'Jouren och bovärden har nya rutiner. Grannarna har fått numret.',
    lifted_at: lifted,
    lifted_by: by,
    undone_at: null,
    undone_by: null,
  })
  happened(story, noted, by, { what: 'landlord-pause.noted', subject: id, data: { from: PAUSE.from.toString() } })
  happened(story, lifted, by, { what: 'landlord-pause.lifted', subject: id, data: { on: PAUSE.lifted.toString() } })
}
