/** Matters that run today, one at each stage, so that a prevention officer's day has something of everything in it. */

import { computeRule } from '../../law/index.ts'
import { castIds } from '../cast.ts'
import { householdAtRisk } from '../prevention.ts'
import { type Story, userId } from '../story.ts'
import { adviceRows } from './advice-rows.ts'
import { planRows } from './board-rows.ts'
import { messageRows } from './message-rows.ts'
import { lastDay, vardag } from './plot.ts'
import { atKronofogden } from './present-enforcement.ts'
import { contactRow, matterRows } from './rows.ts'
import { aChild, aFlat, aName, due, family, RENT, running } from './running.ts'

/** Writes them all, and what lies unopened in the reception. */
export function presentMatters(story: Story): void {
  lastDayToday(story)
  windowOver(story)
  defective(story)
  brokenPlan(story)
  atKronofogden(story)
  disturbance(story)
  tenantOwned(story)
  paidAndSafe(story)
  early(story)
  unopened(story)
}

/** The start that makes the three weeks end on `ends`, or on the first day after it on which they can. */
function startFor(ends: Temporal.PlainDate): Temporal.PlainDate {
  return vardag(ends).subtract({ weeks: 3 })
}

/** The three weeks end today (or on the next vardag, when today is a day of rest): paid or undertaken today, or not at all. */
function lastDayToday(story: Story): void {
  const start = startFor(story.today)
  const { id } = running(story, {
    opened: start,
    events: [
      due(start.subtract({ days: 9 })),
      { kind: 'messageGiven', on: start, amountOre: RENT },
      { kind: 'noticeServed', on: start },
    ],
    residents: family(story),
    message: { kind: 'messageToBoard', served: start },
  })
  adviceRows(story, id)
  contactRow(story, id, start, { how: 'phone', reached: false })
  contactRow(story, id, start.add({ days: 1 }), {
    how: 'homeVisit',
    reached: true,
    children: true,
    words: 'Lönen uteblev en månad. Har ny anställning från nästa månad. Vill bo kvar.',
  })
  contactRow(story, id, story.today.subtract({ days: 6 }), { how: 'phone', reached: true, children: true })
}

/** The window went out three days ago without payment or word: a decision may come any day. */
function windowOver(story: Story): void {
  const start = startFor(story.today.subtract({ days: 4 })).subtract({ days: 1 })
  const { id } = running(story, {
    opened: start,
    events: [
      due(start.subtract({ days: 9 })),
      { kind: 'messageGiven', on: start, amountOre: RENT },
      { kind: 'noticeServed', on: start },
      { kind: 'orderApplied', on: story.today.subtract({ days: 1 }) },
    ],
    message: { kind: 'messageToBoard', served: start },
  })
  contactRow(story, id, start.add({ days: 2 }), { how: 'letter', reached: false })
}

/** The sum in the message isn't the sum of its rents, and it says nothing of how many rooms there are. */
function defective(story: Story): void {
  const start = story.today.subtract({ days: 6 })
  const { id } = running(story, {
    opened: start,
    events: [
      due(start.subtract({ days: 9 })),
      { kind: 'messageGiven', on: start, amountOre: RENT + 120_000, defects: ['wrongAmount', 'noRooms'] },
      { kind: 'noticeServed', on: start.add({ days: 1 }) },
    ],
    message: {
      kind: 'messageToBoard',
      claims: RENT + 120_000,
      served: start.add({ days: 1 }),
      defects: ['noRooms'],
    },
  })
  contactRow(story, id, start.add({ days: 2 }), { how: 'phone', reached: true })
}

/** A payment plan whose second payment was due yesterday and didn't come. */
function brokenPlan(story: Story): void {
  const { today } = story
  const start = today.subtract({ days: 52 })
  const { id } = running(story, {
    opened: start,
    events: [due(start.subtract({ days: 9 })), due(start.subtract({ days: 40 }))],
    message: { kind: 'earlyArrears' },
    residents: [aChild(story, 14)],
  })
  for (const days of [51, 38, 25, 11])
    contactRow(story, id, today.subtract({ days }), {
      how: days > 50 ? 'meeting' : 'phone',
      reached: true,
      children: true,
    })
  planRows(story, {
    matter: id,
    agreed: start.add({ days: 8 }),
    items: [
      { due: today.subtract({ days: 32 }), ore: 563_400, paidOn: today.subtract({ days: 33 }) },
      { due: today.subtract({ days: 1 }), ore: 563_300, paidOn: null },
      { due: today.add({ days: 29 }), ore: 563_300, paidOn: null },
    ],
    ended: null,
  })
}

function disturbance(story: Story): void {
  const { today } = story
  const opened = today.subtract({ days: 4 })
  const { id } = running(story, {
    opened,
    cause: 'disturbance',
    events: [
      { kind: 'disturbance', on: opened.subtract({ days: 3 }) },
      { kind: 'demandMade', on: opened.subtract({ days: 1 }) },
      { kind: 'boardNotified', on: opened },
    ],
    message: { kind: 'disturbance', words: 'Hög musik nattetid vid tre tillfällen. Rättelseanmaning skickad.' },
  })
  contactRow(story, id, opened.add({ days: 1 }), { how: 'homeVisit', reached: true })
}

function tenantOwned(story: Story): void {
  const start = story.today.subtract({ days: 11 })
  const { id } = running(story, {
    opened: start,
    tenure: 'tenantOwned',
    events: [
      due(start.subtract({ days: 9 })),
      { kind: 'messageGiven', on: start, amountOre: RENT },
      { kind: 'noticeServed', on: start.add({ days: 2 }) },
    ],
    message: {
      kind: 'messageToBoard',
      served: start.add({ days: 2 }),
      flat: { ...aFlat(story), landlord: castIds.otherLandlord },
    },
  })
  contactRow(story, id, start.add({ days: 3 }), { how: 'phone', reached: true })
}

/** Paid in time: can be ended. With a record of the person and a case. */
function paidAndSafe(story: Story): void {
  const start = story.today.subtract({ days: 20 })
  const household = householdAtRisk(story, start)
  const flat = aFlat(story)
  const { id } = matterRows(story, {
    opened: start,
    flat,
    tenantName: household.name,
    caseId: household.caseId,
    residents: [
      { part: 'tenant', person: household.person.id, name: null, birthYear: null, childLiving: null, registered: true },
    ],
    events: [
      due(start.subtract({ days: 9 })),
      { kind: 'messageGiven', on: start, amountOre: RENT },
      { kind: 'noticeServed', on: start.add({ days: 1 }) },
      { kind: 'payment', on: story.today.subtract({ days: 2 }), amountOre: RENT, payer: 'somebodyElse' },
    ],
    responsible: userId('petra'),
    end: null,
  })
  const message = { kind: 'messageToBoard', day: start, flat, tenantName: household.name, matter: id } as const
  messageRows(
    story,
    {
      ...message,
      dues: [{ on: lastDay('EV-01', { rentMonth: start.subtract({ days: 9 }) }), ore: RENT }],
      children: 0,
      answer: null,
    },
    household.signal,
  )
  contactRow(story, id, start.add({ days: 1 }), { how: 'phone', reached: true })
}

/** The first rent that didn't come: nobody has talked with the household yet. */
function early(story: Story): void {
  const opened = story.today.subtract({ days: 2 })
  running(story, { opened, events: [due(opened.subtract({ days: 9 }))], message: { kind: 'earlyArrears' } })
}

/** Two messages that nobody has opened yet: one of them with children in the flat. */
function unopened(story: Story): void {
  const { today } = story
  const rent = computeRule('EV-01', { events: { rentMonth: today } })
  if (!rent.ok || rent.value.lastDay === null) return
  const dues = [{ on: rent.value.lastDay, ore: RENT }]
  const base = { dues, matter: null, answer: null } as const
  messageRows(story, {
    ...base,
    kind: 'messageToBoard',
    day: today,
    time: '08:05',
    flat: aFlat(story),
    tenantName: aName(story),
    served: today.subtract({ days: 1 }),
    children: 2,
  })
  messageRows(story, {
    ...base,
    kind: 'earlyArrears',
    day: today.subtract({ days: 1 }),
    flat: aFlat(story),
    tenantName: aName(story),
    children: null,
  })
}
