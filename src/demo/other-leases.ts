/** One lease of each other kind, from 2024 on: somebody in protected housing, somebody who lodges with a private person, and a couple of whom one is the tenant. */

import { isBefore } from '../platform/time/index.ts'
import type { Career } from './careers.ts'
import { caseRows } from './case-rows.ts'
import { castIds } from './cast.ts'
import { lease, newFlat } from './home-rows.ts'
import { tell } from './housing-first.ts'
import { addPerson, newPerson, protect } from './people.ts'
import { chance } from './random.ts'
import { at, type DemoPerson, MUNICIPALITY, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

const LODGES_FROM = day('2024-09-02')
const PROTECTED_FROM = day('2025-02-03')
const COUPLE_FROM = day('2024-06-03')
const DAYS_BEFORE = 40
/** Who lets the room of the lodging. */
const privateLandlord = '0197aa00-0000-7000-8000-0000000000a2'

/** Its chances are its own, so that it changes nothing of the others' lives. */
export function otherLeases(told: Story): void {
  const story = { ...told, c: chance(71) }
  const reached = (on: Day) => isBefore(on, story.today)
  if (reached(LODGES_FROM)) lodges(story)
  if (reached(PROTECTED_FROM)) livesProtected(story)
  // last, so that the others stay who they are
  if (reached(COUPLE_FROM)) couple(story)
}

const segmentBefore = (begins: Day, situation: 1 | 4) =>
  ({ situation, from: begins.subtract({ days: DAYS_BEFORE }), to: begins.subtract({ days: 1 }) }) as const

function lodges(story: Story): void {
  const segment = segmentBefore(LODGES_FROM, 4)
  const person = newPerson(story, segment.from, { unit: castIds.adultUnit, worker: userId('siv') })
  tell(story, person, 'withFriends', segment.from, segment.to)
  const career: Career = {
    entered: segment.from,
    segments: [segment],
    exit: { kind: 'privateSublet', on: LODGES_FROM },
  }
  const { caseId } = caseRows(story, person, career, [{ segment, form: 'withFriends', source: 'told' }])
  privatePerson(story)
  const { c, rows } = story
  const when = at(c, LODGES_FROM)
  rows.add('lease_room', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    lease_id: begins(story, person, caseId, 'lodging', LODGES_FROM, privateLandlord),
    ...{ who_lets: 'owner', landlord_id: privateLandlord, furnished: true },
    ...{ noted_at: when, noted_by: userId('siv'), undone_at: null, undone_by: null },
  })
}

/** Somebody who lets a room in her own home. Her name is said where the municipality's case staff read it, and nowhere else. */
function privatePerson({ c, rows }: Story): void {
  const noted = at(c, LODGES_FROM.subtract({ days: 10 }))
  rows.add('organisation', {
    id: privateLandlord,
    municipality_code: MUNICIPALITY,
    ...{ kind: 'landlord', name: 'Privatperson 1', since: noted, private_person: true },
  })
  rows.add('landlord_facts', {
    id: c.id(noted),
    municipality_code: MUNICIPALITY,
    landlord_id: privateLandlord,
    ...{ kind: 'privatePerson', person_name: 'Ingegerd Målberg', organisation_number: null },
    ...{
      phone: '0480-45 40 12',
      email: null,
      website: null,
      words: 'Hyr ut ett rum i sitt hus. Ring helst på kvällen.',
    },
    ...{ noted_at: noted, noted_by: userId('siv') },
  })
}

function livesProtected(story: Story): void {
  const { c } = story
  const segment = segmentBefore(PROTECTED_FROM, 1)
  const worker = userId('siv')
  const person = newPerson(story, segment.from, { unit: castIds.adultUnit, worker })
  protect(story, person.id, at(c, segment.from), worker)
  tell(story, person, 'hotel', segment.from, segment.to)
  const career: Career = { entered: segment.from, segments: [segment], exit: null }
  const { caseId } = caseRows(story, person, career, [{ segment, form: 'hotel', source: 'told' }])
  begins(story, person, caseId, 'protectedHousing', PROTECTED_FROM)
}

/** The one who lives there beside the tenant can take the lease over. */
function couple(story: Story): void {
  const { c, rows } = story
  const segment = segmentBefore(COUPLE_FROM, 4)
  const worker = userId('siv')
  const desk = { unit: castIds.adultUnit, worker }
  const person = newPerson(story, segment.from, desk)
  tell(story, person, 'withFriends', segment.from, segment.to)
  const career: Career = { entered: segment.from, segments: [segment], exit: null }
  const { caseId } = caseRows(story, person, career, [{ segment, form: 'withFriends', source: 'told' }])
  const id = begins(story, person, caseId, 'firstHandLease', COUPLE_FROM)
  const noted = at(c, COUPLE_FROM)
  const other = c.id(noted)
  const birthDate = person.birthDate.add({ years: 1, days: 40 })
  addPerson(story, other, { given: 'Robin', family: person.familyName, birthDate, sex: 'male', when: noted, ...desk })
  live(story, person, other, COUPLE_FROM)
  rows.add('lease_resident', {
    id: c.id(noted),
    municipality_code: MUNICIPALITY,
    lease_id: id,
    person_id: other,
    moved_in_on: COUPLE_FROM,
    noted_at: noted,
    noted_by: worker,
  })
}

/** In one household: the tenant's, where children made one. */
function live({ c, rows }: Story, { id, household, worker }: DemoPerson, other: string, from_on: Day): void {
  const when = at(c, from_on)
  const household_id = household ?? c.id(when)
  if (household === null) rows.add('household', { id: household_id, municipality_code: MUNICIPALITY, created_at: when })
  for (const person_id of household === null ? [id, other] : [other])
    rows.add('household_member', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      household_id,
      person_id,
      part: 'adult',
      child_living: null,
      from_on,
      until_on: null,
      added_by: worker,
    })
}

type Form = 'lodging' | 'protectedHousing' | 'firstHandLease'

function begins(
  story: Story,
  person: DemoPerson,
  caseId: string,
  form: Form,
  on: Day,
  of: string | null = null,
): string {
  const flat = newFlat(story, at(story.c, on.subtract({ days: form === 'lodging' ? 5 : 30 })), of)
  return lease(story, person, caseId, {
    flat,
    form,
    begins: on,
    ends: null,
    because: 'movedToOtherHome',
    predecessor: null,
  })
}
