/** One lease of each other kind, from 2024 on: somebody in protected housing, and a lodger. */

import { isBefore } from '../platform/time/index.ts'
import type { Career } from './careers.ts'
import { caseRows } from './case-rows.ts'
import { castIds } from './cast.ts'
import { lease, newFlat } from './home-rows.ts'
import { tell } from './housing-first.ts'
import { newPerson, protect } from './people.ts'
import { chance } from './random.ts'
import { at, type DemoPerson, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

const LODGES_FROM = day('2024-09-02')
const PROTECTED_FROM = day('2025-02-03')
const DAYS_BEFORE = 40

/** Its chances are its own, so that it changes nothing of the others' lives. */
export function otherLeases(told: Story): void {
  const story = { ...told, c: chance(71) }
  const reached = (on: Day) => isBefore(on, story.today)
  if (reached(LODGES_FROM)) lodges(story)
  if (reached(PROTECTED_FROM)) livesProtected(story)
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

function begins(story: Story, person: DemoPerson, caseId: string, form: 'lodging' | 'protectedHousing', on: Day): void {
  const flat = newFlat(story, at(story.c, on.subtract({ days: 30 })))
  lease(story, person, caseId, { flat, form, begins: on, ends: null, because: 'movedToOtherHome', predecessor: null })
}
