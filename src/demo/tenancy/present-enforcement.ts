/** Matters that are with Kronofogden today: an order, a decision, an eviction day to confirm, one that is confirmed. */

import type { Story } from '../story.ts'
import { noticeRows } from './board-rows.ts'
import { type PlotEvent, vardag } from './plot.ts'
import { contactRow } from './rows.ts'
import { due, family, RENT, running } from './running.ts'

export function atKronofogden(story: Story): void {
  toConfirm(story)
  orderAtKronofogden(story)
  decided(story)
  confirmedDay(story)
}

/** Everything up to the hearing, for a matter that began on `start`. */
function enforcementEvents(start: Temporal.PlainDate, today: Temporal.PlainDate): PlotEvent[] {
  const title = start.add({ days: 48 })
  return [
    due(start.subtract({ days: 9 })),
    { kind: 'messageGiven', on: start, amountOre: RENT } as const,
    { kind: 'noticeServed', on: start } as const,
    { kind: 'orderApplied', on: start.add({ days: 24 }) } as const,
    { kind: 'orderServed', on: start.add({ days: 31 }) } as const,
    { kind: 'titleGiven', on: title } as const,
    { kind: 'enforcementAsked', on: title.add({ days: 7 }) } as const,
    { kind: 'documentsComplete', on: title.add({ days: 9 }) } as const,
    { kind: 'heard', on: title.add({ days: 10 }) } as const,
  ].filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0)
}

/** Kronofogden's notice came this morning: to be confirmed before the day is over. */
function toConfirm(story: Story): void {
  const { today } = story
  const start = today.subtract({ days: 75 })
  const evicts = vardag(today.add({ days: 16 }))
  const whole = enforcementEvents(start, today)
  const { id, flat, tenantName } = running(story, {
    opened: start,
    events: [...whole, { kind: 'evictionNotice', on: today, until: evicts }],
    residents: family(story),
    message: { kind: 'messageToBoard', served: start },
  })
  for (const days of [75, 62, 49, 36, 23, 10])
    contactRow(story, id, today.subtract({ days }), { how: 'phone', reached: true, children: true })
  noticeRows(story, {
    matter: id,
    received: today,
    time: '07:50',
    evicts,
    address: flat.address,
    number: flat.number,
    tenantName,
    landlord: flat.landlord,
    children: true,
    confirmed: null,
  })
}

/** Kronofogden's order has been served; the answer is due in some days. */
function orderAtKronofogden(story: Story): void {
  const { today } = story
  const start = today.subtract({ days: 38 })
  const { id } = running(story, {
    opened: start,
    events: enforcementEvents(start, today),
    message: { kind: 'messageToBoard', served: start },
  })
  contactRow(story, id, start.add({ days: 3 }), { how: 'phone', reached: true })
}

/** The utslag has come: recovery of the case can still be asked for. */
function decided(story: Story): void {
  const { today } = story
  const start = today.subtract({ days: 50 })
  const { id } = running(story, {
    opened: start,
    events: enforcementEvents(start, today),
    message: { kind: 'messageToBoard', served: start },
    responsible: null,
  })
  contactRow(story, id, start.add({ days: 2 }), { how: 'meeting', reached: true })
}

/** An eviction day that is confirmed, after a respite of a week. */
function confirmedDay(story: Story): void {
  const { today } = story
  const start = today.subtract({ days: 90 })
  const told = today.subtract({ days: 12 })
  const evicts = vardag(today.add({ days: 6 }))
  const { id, flat, tenantName } = running(story, {
    opened: start,
    events: [
      ...enforcementEvents(start, today),
      { kind: 'evictionNotice', on: told, until: vardag(evicts.subtract({ days: 7 })) },
      { kind: 'evictionConfirmed', on: told },
      { kind: 'respiteGranted', on: today.subtract({ days: 5 }), until: evicts },
    ],
    message: { kind: 'messageToBoard', served: start },
    residents: [
      {
        part: 'secondHandTenant',
        person: null,
        name: null,
        birthYear: today.year - 25,
        childLiving: null,
        registered: false,
      },
    ],
  })
  contactRow(story, id, told, { how: 'homeVisit', reached: true })
  noticeRows(story, {
    matter: id,
    received: told,
    time: '10:15',
    evicts: vardag(evicts.subtract({ days: 7 })),
    address: flat.address,
    number: flat.number,
    tenantName,
    landlord: flat.landlord,
    children: false,
    confirmed: told,
  })
}
