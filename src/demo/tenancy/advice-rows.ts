/** What the debt adviser has on the desk: a budget, debts by what threatens the home first, an agreement, meetings. */

import { castIds } from '../cast.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from '../story.ts'
import { vardag } from './plot.ts'

const budgetLines = [
  ['income', 'salary', 1_985_000],
  ['income', 'childAllowance', 265_000],
  ['income', 'housingAllowance', 190_000],
  ['cost', 'rent', 845_000],
  ['cost', 'electricity', 62_000],
  ['cost', 'homeInsurance', 18_500],
  ['cost', 'food', 690_000],
  ['cost', 'clothes', 120_000],
  ['cost', 'phone', 44_900],
  ['cost', 'travel', 98_000],
  ['cost', 'childcare', 71_000],
  ['debtPayment', 'debtPaymentFree', 150_000],
] as const

/** One household with everything, one without a name that has only begun; two meetings this week. */
export function adviceRows(story: Story, matter: string): void {
  const { today } = story
  const known = advice(story, 'Familjen på Norrliden', today.subtract({ days: 34 }))
  budget(story, known, today.subtract({ days: 30 }))
  const rent = debt(story, known, 'Kvarnholmens Bostäder AB', 'rent', 1_690_000)
  debt(story, known, 'Elbolaget Exempel', 'utilities', 312_000)
  debt(story, known, 'Kreditbolaget Exempel', 'credit', 4_820_000)
  agreement(story, known, rent)
  const met = vardag(today.subtract({ days: 20 }))
  outcome(story, meeting(story, { advice: known, matter, day: met, time: '10:00' }), met)
  meeting(story, { advice: known, matter: null, day: vardag(today), time: '13:30' })
  const unnamed = advice(story, 'M. som ringer på tisdagar', today.subtract({ days: 6 }))
  meeting(story, { advice: unnamed, matter: null, day: vardag(today.add({ days: 2 })), time: '09:15' })
}

function advice(story: Story, label: string, opened: Temporal.PlainDate): string {
  const { c, rows } = story
  const when = at(c, opened)
  const bo = userId('bo')
  const id = c.id(when)
  rows.add('advice', {
    id,
    municipality_code: MUNICIPALITY,
    unit_id: castIds.debtUnit,
    number: `R-${opened.year}-${String(story.number('advice', opened.year)).padStart(4, '0')}`,
    label,
    person_id: null,
    phone: '0480-000 00',
    opened_on: opened,
    opened_at: when,
    opened_by: bo,
  })
  rows.add('advice_responsible', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    advice_id: id,
    user_id: bo,
    since: when,
    named_by: bo,
    until: null,
  })
  happened(story, when, bo, { what: 'advice.opened', subject: id })
  return id
}

function budget(story: Story, adviceId: string, day: Temporal.PlainDate): void {
  const { c, rows } = story
  const when = at(c, day)
  const id = c.id(when)
  const base = { budget_id: id, municipality_code: MUNICIPALITY, advice_id: adviceId }
  rows.add('budget', {
    id,
    municipality_code: MUNICIPALITY,
    advice_id: adviceId,
    month: day.with({ day: 1 }),
    adults: 1,
    couple: false,
    lunch_away: true,
    saved_at: when,
    saved_by: userId('bo'),
  })
  rows.add('budget_child', { ...base, age: '4-6', children: 1 })
  rows.add('budget_child', { ...base, age: '7-10', children: 1 })
  budgetLines.forEach(([kind, code, ore], position) => {
    const label = kind === 'debtPayment' ? 'Hyresskulden, avbetalning' : null
    rows.add('budget_line', { ...base, position, kind, code, label, amount_ore: ore })
  })
}

function debt(
  story: Story,
  adviceId: string,
  creditor: string,
  kind: 'rent' | 'utilities' | 'credit',
  ore: number,
): string {
  const { c, rows, today } = story
  const day = today.subtract({ days: 30 })
  const when = at(c, day)
  const id = c.id(when)
  const bo = userId('bo')
  rows.add('debt', {
    id,
    municipality_code: MUNICIPALITY,
    advice_id: adviceId,
    creditor,
    kind,
    interest_percent: kind === 'credit' ? 19.5 : null,
    first_because: null,
    added_at: when,
    added_by: bo,
  })
  rows.add('debt_standing', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    advice_id: adviceId,
    debt_id: id,
    state: 'owed',
    amount_ore: ore,
    on_day: day,
    noted_at: when,
    noted_by: bo,
  })
  return id
}

function agreement(story: Story, adviceId: string, debtId: string): void {
  const { c, rows, today } = story
  const from = today.subtract({ days: 18 })
  const when = at(c, from)
  rows.add('creditor_agreement', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    advice_id: adviceId,
    debt_id: debtId,
    amount_ore: 150_000,
    day_of_month: 27,
    from_on: from,
    until_on: null,
    words: null,
    made_at: when,
    made_by: userId('bo'),
    ended_on: null,
    ended_because: null,
    ended_at: null,
    ended_by: null,
  })
}

/** A meeting with the debt adviser in the first weeks of a matter, each at a time of its own. */
export function pastMeeting(story: Story, matter: string, opened: Temporal.PlainDate, nth: number): void {
  const day = vardag(opened.add({ days: 8 }))
  if (Temporal.PlainDate.compare(day, story.today) >= 0) return
  const booking = meeting(story, { advice: '', matter, day, time: `${String(8 + (nth % 8)).padStart(2, '0')}:00` })
  outcome(story, booking, day, story.c.happens(0.8) ? 'kept' : 'missed')
}

function meeting(
  story: Story,
  {
    advice: adviceId,
    matter,
    day,
    time,
  }: { advice: string; matter: string | null; day: Temporal.PlainDate; time: string },
): string {
  const { c, rows } = story
  const booked = at(c, day.subtract({ days: 7 }))
  let begins = day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: time }).toInstant()
  // one adviser, one meeting at a time
  while (story.met.has(begins.toString())) begins = begins.add({ hours: 1 })
  story.met.add(begins.toString())
  const id = c.id(booked)
  rows.add('advice_booking', {
    id,
    municipality_code: MUNICIPALITY,
    matter_id: matter,
    advice_id: matter === null ? adviceId : null,
    adviser_id: userId('bo'),
    unit_id: castIds.debtUnit,
    begins_at: begins,
    ends_at: begins.add({ hours: 1 }),
    on_day: day,
    how: 'office',
    expected: null,
    booked_at: booked,
    booked_by: userId(matter === null ? 'bo' : 'petra'),
    freed_at: null,
  })
  happened(story, booked, userId('bo'), { what: 'advice.meeting-booked', subject: id })
  return id
}

function outcome(story: Story, booking: string, day: Temporal.PlainDate, kept: 'kept' | 'missed' = 'kept'): void {
  const when = at(story.c, day, 16, 17)
  story.rows.add('advice_booking_outcome', {
    id: story.c.id(when),
    municipality_code: MUNICIPALITY,
    booking_id: booking,
    outcome: kept,
    noted_at: when,
    noted_by: userId('bo'),
    undone_at: null,
    undone_by: null,
  })
}
