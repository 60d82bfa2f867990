/** The nights of the demo as a whole, in the order that they need each other: what houses take, who came, who is there tonight. */

import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { nightToSleep } from '../../shelter/index.ts'
import type { Story, Told } from '../story.ts'
import { atTheDoor, partnerAsks, waitingTonight } from './desk.ts'
import { hiddenFamilies } from './family.ts'
import { intakes } from './houses.ts'
import { namelessNights, writeNameless } from './nameless.ts'
import { acuteTonight, nightTonight } from './tonight.ts'
import { turnedAway } from './turned.ts'

/** Gives what writes the nights without a name, after all the others are there. */
export function nightRows(story: Story, told: readonly Told[]): (tx: Tx) => Promise<void> {
  const night = nightToSleep(now())
  const open = told.filter(({ career, person }) => career.exit === null && !person.protected)
  intakes(story.rows, story)
  const { all, full } = namelessNights(story, night)
  turnedAway(story, night, full)
  hiddenFamilies(story, night)
  acuteTonight(
    story,
    night,
    open.filter(({ career }) => career.segments.at(-1)?.situation === 1),
  )
  const nameless = [...all, ...nightTonight(story, night)]
  waitingTonight(story, night, open)
  partnerAsks(story, night)
  atTheDoor(story)
  return async (tx) => {
    if (story.others !== null) await writeNameless(tx, story.others.night, nameless)
  }
}
