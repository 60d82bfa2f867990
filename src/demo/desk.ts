/** What lies on the desk beside the day's work: consents, records to link, remarks on a tenancy, a reading to review. */

import { momentOf } from '../platform/time/index.ts'
import { castIds } from './cast.ts'
import { addPerson } from './people.ts'
import { at, happened, MUNICIPALITY, type Story, type Told, userId } from './story.ts'

export function consents(story: Story, open: Told[]): void {
  const { c, rows, today } = story
  for (const { person, career } of open.slice(0, Math.ceil(open.length / 3))) {
    const since = career.entered.until(today).days
    const given = today.subtract({ days: c.between(0, Math.min(120, since)) })
    const when = at(c, given)
    const id = c.id(when)
    rows.add('consent', {
      id,
      municipality_code: MUNICIPALITY,
      person_id: person.id,
      to_organisation_id: castIds.stadsmissionen,
      what: ['identity', 'housing', 'meetings'],
      why: 'Stadsmissionen ska kunna hjälpa till att hålla kontakten och hitta till nästa möte.',
      how_given: 'written',
      from_on: given,
      until_on: given.add({ months: 6 }),
      given_at: when,
      registered_by: person.worker,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    happened(story, when, person.worker, { what: 'consent.given', subject: id, person: person.id })
  }
}

/** One human being with two records that nobody has linked yet, and one pair that somebody has. */
export function doubles(story: Story, open: Told[]): void {
  const { c, rows, today } = story
  open.slice(0, 2).forEach(({ person }, i) => {
    const when = at(c, today.subtract({ days: 40 + i }))
    const id = c.id(when)
    addPerson(story, id, {
      given: person.givenName,
      family: person.familyName,
      birthDate: person.birthDate,
      sex: person.sex,
      when,
      worker: person.worker,
      unit: person.unit,
    })
    if (i === 0) return
    const [a, b] = [person.id, id].toSorted()
    const link = c.id(when)
    rows.add('person_link', {
      id: link,
      municipality_code: MUNICIPALITY,
      a_person_id: a ?? id,
      b_person_id: b ?? id,
      because: 'Samma födelsedatum, samma namn, känner igen personen.',
      linked_at: when,
      linked_by: person.worker,
      cut_at: null,
      cut_by: null,
      cut_because: null,
    })
    happened(story, when, person.worker, { what: 'person.linked', subject: link, person: person.id })
  })
}

export function remarks(story: Story): void {
  const { c, rows, today } = story
  const running = story.leases.filter((lease) => lease.form !== 'firstHandLease' && lease.ends === null)
  running
    .filter(({ landlord }) => landlord === castIds.landlord)
    .slice(0, 2)
    .forEach((lease, i) => {
      const day = today.subtract({ days: 12 + i * 9 })
      rows.add('lease_remark', {
        id: c.id(at(c, day)),
        municipality_code: MUNICIPALITY,
        lease_id: lease.id,
        kind: i === 0 ? 'arrears' : 'complaint',
        on_day: day,
        amount_kr: i === 0 ? lease.rent : null,
        words: i === 0 ? null : 'Hög musik efter midnatt, två grannar har hört av sig.',
        noted_at: at(c, day),
        noted_by: userId('hanna'),
        settled_on: null,
        settled_by: null,
        organisation_id: castIds.landlord,
      })
    })
}

export function emergency(story: Story, open: Told[]): void {
  const { c, rows, today } = story
  const other = open.find(({ person }) => person.unit === castIds.familyUnit)
  if (!other) return
  const opened = momentOf(today.subtract({ days: 1 }), '23:10')
  const id = c.id(opened)
  rows.add('emergency_opening', {
    id,
    municipality_code: MUNICIPALITY,
    person_id: other.person.id,
    user_id: userId('siv2'),
    because: 'Ringde jouren i natt och behövde en plats direkt. Ansvarig handläggare gick inte att nå.',
    opened_at: opened,
    closes_at: opened.add({ hours: 24 }),
    reviewed_at: null,
    reviewed_by: null,
    review: null,
  })
  happened(story, opened, userId('siv2'), { what: 'emergency.opened', subject: id, person: other.person.id })
}
