/** Turns careers into the rows that daily work would have left behind: signals, cases, decisions, nights, leases, follow-ups. */

import { type Career, careers, type Segment } from './careers.ts'
import { caseRows } from './case-rows.ts'
import { homeRows } from './home-rows.ts'
import { lossOf } from './losses.ts'
import { afterLoss } from './lost-homes.ts'
import { newPerson } from './people.ts'
import { chance } from './random.ts'
import { hotelNights, stayNights, winterNights } from './stays.ts'
import { at, type DemoPerson, happened, type Lived, MUNICIPALITY, type Story } from './story.ts'

/** Everybody's history up to today. */
export function tellHistory(story: Story): { person: DemoPerson; career: Career; caseId: string }[] {
  // by chances of its own: who loses a home stays the same whatever their case came to
  const lots = chance(79)
  return careers(story.c, story.today).map((career) => {
    const person = newPerson(story, career.entered)
    const lived = career.segments.map((segment, i) =>
      liveIn(story, person, segment, career.segments[i + 1] === undefined && career.exit === null),
    )
    const loss = person.protected ? null : lossOf(lots, career, story.today)
    const { caseId, closed } = caseRows(story, person, career, lived, loss)
    homeRows(story, person, career, caseId, loss)
    if (loss !== null) afterLoss({ ...story, c: lots }, person, loss, { caseId, closed })
    return { person, career, caseId }
  })
}

function liveIn(story: Story, person: DemoPerson, segment: Segment, still: boolean): Lived {
  const { c, rows } = story
  if (segment.situation === 3)
    return {
      segment,
      form: c.weighted({ secondHandLease: 35, socialLease: 30, trainingFlat: 25, trialFlat: 10 }),
      source: 'lease',
    }
  if (segment.situation === 2) {
    const form = c.weighted({ hvb: 45, prison: 20, supportedHousing: 25, hospital: 10 })
    const when = at(c, segment.from)
    const leaves = still ? segment.to.add({ days: c.between(14, 70) }) : segment.to
    rows.add('placement', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      person_id: person.id,
      case_id: null,
      living_form_code: form,
      from_on: segment.from,
      leaves_on: leaves,
      home_after: false,
      until_on: still ? null : segment.to,
      registered_at: when,
      registered_by: person.worker,
      ended_by: still ? null : person.worker,
    })
    return { segment, form, source: 'placement' }
  }
  if (segment.situation === 1 && !person.protected && stayNights(story, person, segment, still))
    return { segment, form: 'acutePlace', source: 'stay' }
  const form =
    segment.situation === 4
      ? c.weighted({ withFriends: 45, withFamily: 30, lodger: 15, shortSublet: 10 })
      : person.protected
        ? 'protectedHousing'
        : c.weighted({ outdoors: 25, stairwell: 15, car: 8, tent: 7, hotel: 35, publicPlace: 5, storage: 5 })
  for (const span of aroundWinter(story, person, segment, form)) {
    const when = at(c, span.from)
    const goesOn = still && span.to === segment.to
    rows.add('told_situation', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      person_id: person.id,
      living_form_code: form,
      from_on: span.from,
      until_on: goesOn ? null : span.to,
      place: null,
      because_signal_id: null,
      told_at: when,
      told_to: person.worker,
      ended_by: goesOn ? null : person.worker,
      corrects_id: null,
    })
    happened(story, when, person.worker, {
      what: 'situation.told',
      subject: person.id,
      person: person.id,
      data: { form, from: span.from.toString() },
    })
  }
  return { segment, form, source: 'told' }
}

/** Who sleeps outdoors has a bed while it is coldest, where there is one: what was told of them is before and after. */
function aroundWinter(story: Story, person: DemoPerson, { from, to }: Segment, form: string) {
  const outdoors = ['outdoors', 'stairwell', 'car', 'tent', 'publicPlace', 'storage'].includes(form)
  const inside = !outdoors
    ? form === 'hotel' && !person.protected
      ? hotelNights(story, person, { from, to })
      : null
    : person.children.length === 0 && !person.protected
      ? winterNights(story, person, { from, to })
      : null
  if (inside === null) return [{ from, to }]
  return [
    { from, to: inside.from.subtract({ days: 1 }) },
    { from: inside.to.add({ days: 1 }), to },
  ]
}
