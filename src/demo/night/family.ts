/** Families who take a room together: tonight’s, and those at the house whose address is hidden. */

import { momentOf } from '../../platform/time/index.ts'
import { castIds } from '../cast.ts'
import { addPerson, protect } from '../people.ts'
import { chance } from '../random.ts'
import { writeStay } from '../stays.ts'
import { MUNICIPALITY, notLater, type Story, userId } from '../story.ts'

type Day = Temporal.PlainDate
type Member = { id: string; worker: string }

/** A mother and her children, the mother first: invented, without numbers. */
export function newFamily(
  story: Story,
  name: string,
  on: Day,
  members: readonly [given: string, age: number][],
): Member[] {
  const { c, rows } = story
  const [when, worker] = [notLater(momentOf(on, '09:10')), userId('sofia')]
  const household = c.id(when)
  rows.add('household', { id: household, municipality_code: MUNICIPALITY, created_at: when })
  return members.map(([given, age], n) => {
    const person = { id: c.id(when), worker }
    const birthDate = on.subtract({ years: age, days: 40 + n * 31 })
    const sex = n === 0 || given.endsWith('a') ? 'female' : 'male'
    addPerson(story, person.id, { given, family: name, birthDate, sex, when, worker, unit: castIds.familyUnit })
    rows.add('household_member', {
      ...{ id: c.id(when), municipality_code: MUNICIPALITY, household_id: household, person_id: person.id },
      ...{ part: n === 0 ? 'adult' : 'child', child_living: n === 0 ? null : 'permanent' },
      ...{ from_on: on, until_on: null, added_by: worker },
    })
    return person
  })
}

/** Two who have left the house with the hidden address, and one who is there tonight. Their own records are protected too. */
export function hiddenFamilies(told: Story, night: Day): void {
  const house = told.others?.hidden
  if (house === undefined) return
  const story = { ...told, c: chance(1113) }
  const families = [
    [
      'Sandqvist',
      0,
      night.subtract({ days: 300 }),
      40,
      [
        ['Yasmin', 29],
        ['Alma', 3],
      ],
    ],
    [
      'Ivarsson',
      3,
      night.subtract({ days: 140 }),
      60,
      [
        ['Petronella', 38],
        ['Hugo', 11],
        ['Stina', 8],
      ],
    ],
    [
      'Nordh',
      6,
      night.subtract({ days: 6 }),
      6,
      [
        ['Leyla', 33],
        ['Noah', 5],
      ],
    ],
  ] as const
  for (const [name, at, from, nights, members] of families) {
    if (Temporal.PlainDate.compare(from, house.from) < 0) continue
    const family = newFamily(
      story,
      name,
      from,
      members.map(([given, age]) => [given, age]),
    )
    const span = { from, last: from.add({ days: nights - 1 }) }
    const when = notLater(momentOf(from, '09:20'))
    let party = 'own'
    family.forEach((member, n) => {
      const bed = house.beds[at + n]
      protect(story, member.id, when, member.worker)
      if (bed) {
        const booking = writeStay(story, member, { house, bedId: bed.id, party }, span, nights === 6)
        if (n === 0) party = booking
      }
    })
  }
}
