/** One lease of each other kind, from 2024 on: somebody in protected housing, a lodger, and a couple of whom one is the tenant. */

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
  const caseId = caseRows(story, person, career, [{ segment, form: 'withFriends', source: 'told' }])
  begins(story, person, caseId, 'lodging', LODGES_FROM)
}

function livesProtected(story: Story): void {
  const { c } = story
  const segment = segmentBefore(PROTECTED_FROM, 1)
  const worker = userId('siv')
  const person = newPerson(story, segment.from, { unit: castIds.adultUnit, worker })
  protect(story, person.id, at(c, segment.from), worker)
  tell(story, person, 'hotel', segment.from, segment.to)
  const career: Career = { entered: segment.from, segments: [segment], exit: null }
  const caseId = caseRows(story, person, career, [{ segment, form: 'hotel', source: 'told' }])
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
  const caseId = caseRows(story, person, career, [{ segment, form: 'withFriends', source: 'told' }])
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

function begins(story: Story, person: DemoPerson, caseId: string, form: Form, on: Day): string {
  const flat = newFlat(story, at(story.c, on.subtract({ days: 30 })))
  return lease(story, person, caseId, {
    flat,
    form,
    begins: on,
    ends: null,
    because: 'movedToOtherHome',
    predecessor: null,
  })
}
