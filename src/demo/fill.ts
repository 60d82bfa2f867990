/** Fills an empty database with the demo municipality, in one transaction: all of it or nothing. */

import { recomputeMatters } from '../eviction/index.ts'
import { asSystem, refreshStatistics, type Tx } from '../platform/database/index.ts'
import { recordAll } from '../platform/record/index.ts'
import { now, today } from '../platform/time/index.ts'
import { agreementRows } from './agreement/rows.ts'
import { shelters } from './beds.ts'
import { measured } from './careers.ts'
import { castUsers } from './cast.ts'
import { castOrganisations } from './cast-organisations.ts'
import { fillCast } from './fill-cast.ts'
import { fromNeighbour } from './from-neighbour.ts'
import { tellHistory } from './history.ts'
import { housingFirst, keepEvidence } from './housing-first.ts'
import { landlordRows } from './landlord-rows.ts'
import { matchingRows } from './matching.ts'
import { nightHouses } from './night/houses.ts'
import { nightRows } from './night/rows.ts'
import { fillOnCall } from './on-call.ts'
import { openListRows } from './open-list.ts'
import { otherLeases } from './other-leases.ts'
import { fillOutreach } from './outreach.ts'
import { fillPlan } from './plan.ts'
import { addToday } from './present.ts'
import { secondHand } from './second-hand.ts'
import { type DemoEvent, MUNICIPALITY, newStory } from './story.ts'
import { supportRows } from './support.ts'
import { delegationRows } from './tenancy/board-rows.ts'
import { pastMatters } from './tenancy/past.ts'
import { presentMatters } from './tenancy/present.ts'

export type Progress = (step: string, done: number, total: number) => void
export type Made = { seed: number; people: number; cases: number; events: number }

/** The days that the demo can be made on: its history needs the second mapping behind it, and its numbers a birth in this century or the last. */
export const demoDays = {
  from: measured.spring2023.sunday.add({ days: 1 }),
  to: Temporal.PlainDate.from('2099-12-31'),
}

/** Whether there is any organisation in the database: then it isn't empty. */
export const hasAnybody = (): Promise<boolean> =>
  asSystem(
    'start: is the database empty',
    async (tx) => (await tx.selectFrom('organisation').select('id').limit(1).executeTakeFirst()) !== undefined,
  )

/** Whether the database holds the cast, who log in without a password. */
export const hasCast = (): Promise<boolean> =>
  asSystem(
    'start: is it the demo',
    async (tx) =>
      (await tx.selectFrom('app_user').select('id').where('demo', '=', true).limit(1).executeTakeFirst()) !== undefined,
  )

/** Makes the demo. The caller has seen that the database is empty. The same seed on the same day makes the same history. */
export async function fillDemo({ seed, progress }: { seed: number; progress: Progress }): Promise<Made> {
  const story = newStory(seed, today(), (c, rows, on) => ({
    houses: shelters(c, rows, on),
    others: nightHouses(rows, on),
  }))
  const told = tellHistory(story)
  pastMatters(story, delegationRows(story))
  presentMatters(story)
  openListRows(story)
  agreementRows(story)
  landlordRows(story)
  addToday(story, told)
  const writeNameless = nightRows(story, told)
  fromNeighbour(story)
  const before = story.leases.length
  housingFirst(story)
  supportRows(story, story.leases.slice(before))
  matchingRows(story, told)
  secondHand(story)
  otherLeases(story)
  story.finish()
  const latest = now().epochNanoseconds
  // each moment as a number once: compared as moments, tens of thousands of events take a second to sort
  const events = story.events
    .map((event) => ({ event, at: event.at.epochNanoseconds }))
    .filter(({ at }) => at <= latest)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ event }) => event)
  const total = story.rows.count() + events.length
  const made = await asSystem('demo: fill', async (tx) => {
    await fillCast(tx)
    await story.rows.write(tx, (done) => progress('Fyller demokommunen', done, total))
    await writeNameless(tx)
    await writeEvents(tx, events, (done) => progress('Fyller demokommunen', story.rows.count() + done, total))
    // within the same transaction: a start that is cut off leaves the whole demo or none of it
    await recomputeMatters(tx)
    await keepEvidence(tx)
    await fillPlan(tx)
    await fillOutreach(tx)
    await fillOnCall(tx)
    return {
      seed,
      people: told.length + told.reduce((sum, { person }) => sum + person.children.length, 0),
      cases: told.length,
      events: events.length,
    }
  })
  await refreshStatistics()
  return made
}

async function writeEvents(tx: Tx, events: DemoEvent[], progress: (done: number) => void): Promise<void> {
  const actors = new Map(
    castUsers.map((user) => [
      user.id,
      { id: user.id, name: castOrganisations.find((one) => one.id === user.organisation)?.name ?? '' },
    ]),
  )
  let done = 0
  for (const [municipality, its] of Map.groupBy(events, (event) => event.municipality ?? MUNICIPALITY))
    for (let i = 0; i < its.length; i += 5000) {
      const some = its.slice(i, i + 5000)
      await recordAll(
        tx,
        municipality,
        { id: null, name: 'Hemvist' },
        some.map(({ by, municipality: _, ...event }) => ({
          ...event,
          actor: actors.get(by) ?? { id: null, name: 'Hemvist' },
        })),
      )
      done += some.length
      progress(done)
    }
}
