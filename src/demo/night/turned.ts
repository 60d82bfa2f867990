/** Who got no place for the night, and why: most of them when it is cold. Nobody is named. */

import { momentOf } from '../../platform/time/index.ts'
import { type Chance, chance } from '../random.ts'
import { type House, MUNICIPALITY, notLater, PARTNERSHIP, type Story } from '../story.ts'

type Day = Temporal.PlainDate
type Why = 'full' | 'rule' | 'closed' | 'declinedByGuest' | 'declinedBySite'

/** So many a month, by month. */
const usual = [7, 6, 4, 2, 1, 1, 1, 1, 1, 2, 4, 6]
const before: Record<Why, number> = { full: 0, rule: 62, closed: 18, declinedByGuest: 16, declinedBySite: 4 }
/** The rules that stood in the way at houses that ask for sobriety and let no animals in. */
const rules = { sober: 60, pets: 30, couples: 10 }
const said: Partial<Record<Why, string>> = {
  declinedByGuest: 'Ville inte dela rum.',
  declinedBySite: 'Bråk i går kväll. Välkommen igen i morgon.',
}

/** From the first house on; `full`: the nights on which the night shelter was. */
export function turnedAway(story: Story, tonight: Day, full: readonly Day[]): void {
  const c = chance(1106)
  const [first, last] = [story.houses[0], story.houses.at(-1)]
  if (first === undefined || last === undefined) return
  const month = first.from.with({ day: 1 })
  for (let at = month; Temporal.PlainDate.compare(at, tonight) < 0; at = at.add({ months: 1 }))
    for (let n = c.between(0, 1); n <= (usual[at.month - 1] ?? 1); n += 1) {
      const night = at.with({ day: c.between(1, at.daysInMonth) })
      if (Temporal.PlainDate.compare(night, tonight) >= 0 || Temporal.PlainDate.compare(night, first.from) < 0) continue
      const house = Temporal.PlainDate.compare(night, PARTNERSHIP) < 0 ? first : last
      away(c, story, house, night, c.weighted(before))
    }
  const { night } = story.others ?? {}
  if (night) for (const day of full) if (c.happens(0.5)) away(c, story, night, day, 'full', c.between(1, 3))
}

/** Rows of one night. */
export function away(c: Chance, story: Story, house: House, night: Day, because: Why, people = 1): void {
  const recorded = notLater(momentOf(night, `2${c.between(0, 2)}:${c.between(10, 59)}`))
  const needs =
    because === 'rule' ? [c.weighted(rules)] : because === 'closed' ? ['entry'] : because === 'full' ? ['full'] : []
  story.rows.add('turned_away', {
    ...{ id: c.id(recorded), municipality_code: MUNICIPALITY, site_id: house.siteId, night, person_id: null, people },
    ...{ because, needs, words: said[because] ?? null, recorded_at: recorded, recorded_by: house.receives },
    ...{ undone_at: null, undone_by: null },
  })
}
