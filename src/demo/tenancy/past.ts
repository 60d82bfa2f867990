/**
 * Ten years of tenancies at risk. How many and how they ended is invented after published figures: Kalmar's page tells of 38 applications for eviction in
 * 2015, none carried out; in the country 7 907 were applied for in 2025, 58 % withdrawn and 3 330 carried out, 447 of them with children.
 * Ours lie between: as many applications as Kalmar had, six in ten withdrawn as in the country, and a handful a year carried out.
 */

import { familyNames, givenNames } from '../names.ts'
import { closeCase, householdAtRisk } from '../prevention.ts'
import { type Story, userId } from '../story.ts'
import { pastMeeting } from './advice-rows.ts'
import { type DemoPlan, planRows } from './board-rows.ts'
import { contacts, someFlat, undertaken, writeMatter } from './household.ts'
import { carriedOut } from './lost.ts'
import { messageRows } from './message-rows.ts'
import { type Depth, type Plot, plot, until } from './plot.ts'
import { type DemoResident, matterRows } from './rows.ts'

const FIRST = Temporal.PlainDate.from('2016-01-08')
/** applications a year that ended with the home kept, or another home found */
const APPLICATIONS = 38
/** evictions a year that were carried out */
const CARRIED_OUT = 4
/** matters a year that never came so far: paid after the first letter, or in the three weeks */
const EARLY = 60
const NOTICES = 30

export function pastMatters(story: Story, delegation: string): void {
  spread(story, APPLICATIONS, (on, nth) => application(story, on, delegation, nth))
  spread(story, EARLY, (on) => shortMatter(story, on, 'early', delegation))
  spread(story, NOTICES, (on) => shortMatter(story, on, 'notice', delegation))
  spread(story, CARRIED_OUT, (on) => carriedOut(story, on))
}

/** So many a year, evenly but for chance, until yesterday. */
function spread({ c, today }: Story, aYear: number, each: (on: Temporal.PlainDate, nth: number) => void): void {
  const { days } = FIRST.until(today)
  const many = Math.round((days / 365) * aYear)
  for (let i = 0; i < many; i += 1)
    each(FIRST.add({ days: Math.min(days - 2, Math.floor(((i + c.next() * 0.8) * days) / many)) }), i)
}

function application(story: Story, on: Temporal.PlainDate, delegation: string, nth: number): void {
  const { c, today } = story
  const household = householdAtRisk(story, on)
  const flat = someFlat(story)
  const outcome = c.weighted({
    keptWithdrawn: 66,
    keptPayment: 14,
    keptUndertaking: 10,
    keptNewLease: 5,
    otherHome: 5,
  } as const)
  const whole = plot(c, on, 'application', outcome, flat.rent)
  const told = until(whole, today)
  const matter = writeMatter(story, told, flat, household, delegation)
  if (c.happens(0.35)) pastMeeting(story, matter, on, nth)
  messageRows(
    story,
    {
      kind: 'messageToBoard',
      day: on,
      flat,
      tenantName: household.name,
      dues: told.dues,
      children: household.person.children.length,
      matter,
      answer: null,
    },
    household.signal,
  )
  if (whole.end !== null)
    closeCase(
      story,
      household,
      whole.end.on.add({ days: c.between(5, 60) }),
      outcome === 'otherHome' ? 'otherHome' : 'ownLease',
    )
}

/** A matter that needed no case: nobody's record, only the name that the landlord gave. */
function shortMatter(story: Story, on: Temporal.PlainDate, depth: Depth, delegation: string): void {
  const { c, today } = story
  const flat = someFlat(story)
  const sex = c.happens(0.62) ? 'male' : 'female'
  const name = `${c.pick(givenNames[sex])} ${c.pick(familyNames)}`
  const children = c.happens(0.2) ? c.between(1, 3) : 0
  const outcome =
    depth === 'early'
      ? c.weighted({ keptPayment: 80, noRisk: 20 } as const)
      : c.weighted({ keptPayment: 70, keptUndertaking: 12, keptPlan: 18 } as const)
  const whole = until(plot(c, on, depth, outcome, flat.rent), today)
  const { told, parts } = outcome === 'keptPlan' ? inParts(whole, today) : { told: whole, parts: [] }
  const residents = Array.from(
    { length: children },
    (): DemoResident => ({
      part: 'child',
      person: null,
      name: null,
      birthYear: on.year - c.between(1, 16),
      childLiving: c.weighted({ permanent: 65, alternating: 22, visits: 13 }),
      registered: c.happens(0.55),
    }),
  )
  const { id, eventIds } = matterRows(story, {
    opened: on,
    flat,
    tenantName: name,
    caseId: null,
    residents,
    events: told.events,
    responsible: userId('petra'),
    end: told.end,
  })
  messageRows(story, {
    kind: depth === 'early' ? 'earlyArrears' : 'messageToBoard',
    day: on,
    flat,
    tenantName: name,
    dues: told.dues,
    children,
    matter: id,
    answer: 'Tack. Vi tar kontakt med hushållet och hör av oss till er.',
  })
  contacts(story, id, { opened: on, ended: told.end?.on ?? null }, children > 0)
  undertaken(story, told, { id, flat, tenantName: name }, delegation, eventIds)
  const [firstPart] = parts
  if (firstPart !== undefined)
    planRows(story, { matter: id, agreed: firstPart.due, items: parts, ended: told.end === null ? null : told.end.on })
}

const PARTS = 3

/** The same debt paid a third a month: the payments are the plan's, and the matter ends when the last has come. */
function inParts(told: Plot, today: Temporal.PlainDate): { told: Plot; parts: DemoPlan['items'] } {
  const payment = told.events.find(({ kind }) => kind === 'payment')
  if (payment === undefined) return { told, parts: [] }
  const owed = payment.amountOre ?? 0
  const third = Math.floor(owed / PARTS)
  const parts = Array.from({ length: PARTS }, (_, i) => {
    const due = payment.on.add({ months: i })
    const ore = i === 0 ? owed - third * (PARTS - 1) : third
    return { due, ore, paidOn: Temporal.PlainDate.compare(due, today) < 0 ? due : null }
  })
  const ends = payment.on.add({ months: PARTS - 1, days: 4 })
  const over = Temporal.PlainDate.compare(ends, today) < 0
  const events = told.events.filter((event) => event !== payment)
  return { told: { ...told, events, end: over ? { on: ends, outcome: 'keptPlan' } : null }, parts }
}
