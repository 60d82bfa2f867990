/** Invented people: names, ages, test numbers, children. */

import { publishedTestNumbers, testNumber } from '../law/index.ts'
import { castIds } from './cast.ts'
import { familyNames, givenNames } from './names.ts'
import { at, type DemoPerson, happened, MUNICIPALITY, type Story, userId } from './story.ts'

const ADULT_UNIT = ['siv', 'siv2'] as const

/** A new person with rows for themselves, their number, contact, children and household. */
export function newPerson(
  story: Story,
  entered: Temporal.PlainDate,
  desk?: { unit: string; worker: string },
): DemoPerson {
  const { c, rows } = story
  // 62 % men in the national mapping of 2017 (Socialstyrelsen)
  const sex = c.happens(0.62) ? 'male' : 'female'
  const age = Number(c.weighted({ '19': 12, '25': 22, '33': 24, '42': 20, '50': 14, '60': 8 })) + c.between(0, 7)
  const birthDate = entered.subtract({ years: age, days: c.between(30, 330) })
  const hasChildren = age < 55 && c.happens(sex === 'female' ? 0.36 : 0.14)
  const protectedPerson = desk === undefined && sex === 'female' && c.happens(0.03)
  const familyName = c.pick(familyNames)
  const { unit, worker } =
    desk ??
    (hasChildren
      ? { unit: castIds.familyUnit, worker: userId('sofia') }
      : { unit: castIds.adultUnit, worker: userId(c.pick(ADULT_UNIT)) })
  const when = at(c, entered)
  const person: DemoPerson = {
    id: c.id(when),
    sex,
    givenName: c.pick(givenNames[sex]),
    familyName,
    birthDate,
    number: numberFor(story, birthDate, sex),
    children: [],
    household: hasChildren ? c.id(when) : null,
    protected: protectedPerson,
    worker,
    unit,
  }
  addPerson(story, person.id, { given: person.givenName, family: familyName, birthDate, sex, when, worker, unit })
  if (person.number !== null) {
    rows.add('person_number', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      person_id: person.id,
      kind: 'personal',
      number: person.number,
      since: when,
      given_by: worker,
      ended_at: null,
      ended_by: null,
    })
  }
  if (protectedPerson) protect(story, person.id, when, worker)
  if (person.household !== null) addFamily(story, person, entered, when)
  return person
}

type Facts = {
  given: string
  family: string
  birthDate: Temporal.PlainDate
  sex: 'female' | 'male'
  when: Temporal.Instant
  worker: string
  unit: string
}

/** A person's row and the unit's contact with them. */
export function addPerson(
  story: Story,
  id: string,
  { given, family, birthDate, sex, when, worker, unit }: Facts,
): void {
  const { c, rows } = story
  rows.add('person', {
    id,
    municipality_code: MUNICIPALITY,
    organisation_id: castIds.kalmar,
    given_name: given,
    family_name: family,
    called: null,
    birth_date: birthDate,
    birth_year: birthDate.year,
    sex,
    died_on: null,
    language: null,
    phone: null,
    revision: 1,
    created_at: when,
    created_by: worker,
  })
  rows.add('person_contact', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    person_id: id,
    organisation_id: castIds.kalmar,
    unit_id: unit,
    since: when,
    made_by: worker,
    until: null,
  })
  happened(story, when, worker, { what: 'person.added', subject: id, person: id })
}

/** Protected identity, with those who may open the record. */
export function protect(story: Story, id: string, when: Temporal.Instant, worker: string): void {
  const { c, rows } = story
  rows.add('protection', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    person_id: id,
    level: 'secrecyMarking',
    since: when,
    set_by: worker,
    ended_at: null,
    ended_by: null,
  })
  for (const user of new Set([worker, userId('agneta')])) {
    rows.add('protected_staff', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      person_id: id,
      user_id: user,
      named_at: when,
      named_by: worker,
      ended_at: null,
    })
  }
}

function addFamily(story: Story, person: DemoPerson, entered: Temporal.PlainDate, when: Temporal.Instant): void {
  const { c, rows } = story
  const household_id = person.household ?? ''
  rows.add('household', { id: household_id, municipality_code: MUNICIPALITY, created_at: when })
  const member = (
    person_id: string,
    part: 'adult' | 'child',
    child_living: 'permanent' | 'alternating' | 'visiting' | null,
  ) =>
    rows.add('household_member', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      household_id,
      person_id,
      part,
      child_living,
      from_on: entered,
      until_on: null,
      added_by: person.worker,
    })
  member(person.id, 'adult', null)
  const adultAge = person.birthDate.until(entered, { largestUnit: 'years' }).years
  for (let n = c.between(1, 3); n > 0; n -= 1) {
    const birthDate = entered.subtract({
      years: c.between(0, Math.max(0, Math.min(15, adultAge - 18))),
      days: c.between(1, 360),
    })
    const sex = c.happens(0.5) ? 'female' : 'male'
    const id = c.id(when)
    addPerson(story, id, {
      given: c.pick(givenNames[sex]),
      family: person.familyName,
      birthDate,
      sex,
      when,
      worker: person.worker,
      unit: person.unit,
    })
    member(
      id,
      'child',
      person.sex === 'female'
        ? c.weighted({ permanent: 65, alternating: 25, visiting: 10 })
        : c.weighted({ permanent: 15, alternating: 50, visiting: 35 }),
    )
    person.children.push({ id, birthDate })
  }
}

/** Skatteverket's test series, where it is known to be one (born 1980 and later); else one of its published numbers or none at all: never somebody's own. */
function numberFor(story: Story, birthDate: Temporal.PlainDate, sex: 'female' | 'male'): string | null {
  if (birthDate.year < 1980) {
    const published = publishedTestNumbers.find((number) => number.startsWith(birthDate.toString().replaceAll('-', '')))
    return published !== undefined && !story.usedNumbers.has(published) ? take(story, published) : null
  }
  const number = testNumber(birthDate, sex === 'female' ? 0 : 1)
  return number.startsWith(birthDate.toString().replaceAll('-', '')) && !story.usedNumbers.has(number)
    ? take(story, number)
    : null
}

function take(story: Story, number: string): string {
  story.usedNumbers.add(number)
  return number
}
