/** The clocks that run now, from the steps of the line, soonest first; each with what to do. */

import type { Bilingual } from '../calendar.ts'
import { findRule } from '../table.ts'
import { type Day, earlier, isBefore } from './step.ts'
import type { CourseClock, CoursePlace, CourseStep } from './types.ts'

type Clock = Pick<CourseClock, 'actor' | 'cannotWait'> & {
  /** what to do before the day, on the day, and when it has gone by */
  readonly before: Bilingual
  readonly onTheDay: Bilingual
  readonly past: Bilingual | null
}

const both = (sv: string, en: string): Bilingual => ({ sv, en })

/** The eviction day is Kronofogden's to set: the section is that of the four weeks rule. */
const EVICTION_DAY_RULE = 'VE-02'

const clocks: Partial<Record<CoursePlace, Clock>> = {
  forfeited: {
    actor: 'tenant',
    cannotWait: false,
    before: both(
      'Hjälp till att hyran betalas: sedan är hyresrätten förverkad',
      'Help the rent to be paid: then the tenancy is forfeited',
    ),
    onTheDay: both(
      'Hjälp till att hyran betalas i dag: i morgon är hyresrätten förverkad',
      'Help the rent to be paid today: tomorrow the tenancy is forfeited',
    ),
    past: null,
  },
  recovery: {
    actor: 'board',
    cannotWait: true,
    before: both(
      'Betala eller åta dig inom tiden: sedan kan hemmet inte räddas så',
      'Pay or undertake within the time: then the home can’t be saved that way',
    ),
    onTheDay: both(
      'Betala eller åta dig senast i dag: sedan kan hemmet inte räddas så',
      'Pay or undertake today at the latest: then the home can’t be saved that way',
    ),
    past: null,
  },
  excuse: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Betala hela skulden så snart hindret är borta, och spara intyget',
      'Pay the whole debt as soon as the obstacle is gone, and keep the certificate',
    ),
    onTheDay: both('Betala hela skulden nu: hindret är borta', 'Pay the whole debt now: the obstacle is gone'),
    past: both(
      'Betala hela skulden genast, innan tvisten avgörs',
      'Pay the whole debt at once, before the dispute is decided',
    ),
  },
  landlordMustAct: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden måste säga upp före dagen, annars faller grunden',
      'The landlord must terminate by the day, or the ground falls',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att säga upp på grunden',
      'The last day for the landlord to terminate on the ground',
    ),
    past: null,
  },
  tribunal: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden ska hänskjuta tvisten till hyresnämnden',
      'The landlord must refer the dispute to Hyresnämnden',
    ),
    onTheDay: both(
      'Sista dagen för hyresvärden att hänskjuta tvisten',
      'The last day for the landlord to refer the dispute',
    ),
    past: null,
  },
  answerToOrder: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Svara Kronofogden: bestrid om kravet är fel eller redan betalt',
      'Answer Kronofogden: contest if the claim is wrong or already paid',
    ),
    onTheDay: both(
      'Svara Kronofogden i dag: bestrid om kravet är fel eller redan betalt',
      'Answer Kronofogden today: contest if the claim is wrong or already paid',
    ),
    past: null,
  },
  contest: {
    actor: 'landlord',
    cannotWait: false,
    before: both(
      'Hyresvärden ska begära att målet går till domstol, annars avskrivs det',
      'The landlord must ask for the case to go to court, or it is dropped',
    ),
    onTheDay: both('Sista dagen för hyresvärden att gå till domstol', 'The last day for the landlord to go to court'),
    past: null,
  },
  reopening: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Sök återvinning om utslaget är fel, och be om inhibition',
      'Ask for reopening if the decision is wrong, and for a stay',
    ),
    onTheDay: both(
      'Sök återvinning i dag om utslaget är fel, och be om inhibition',
      'Ask for reopening today if the decision is wrong, and for a stay',
    ),
    past: null,
  },
  enforcement: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Överklaga Kronofogdens beslut om det är fel, och be om inhibition',
      'Appeal Kronofogden’s decision if it is wrong, and ask for a stay',
    ),
    onTheDay: both(
      'Överklaga Kronofogdens beslut i dag om det är fel',
      'Appeal Kronofogden’s decision today if it is wrong',
    ),
    past: null,
  },
  confirmation: {
    actor: 'board',
    cannotWait: true,
    before: both('Bekräfta till Kronofogden', 'Confirm to Kronofogden'),
    onTheDay: both(
      'Bekräfta till Kronofogden i dag, med handläggarens namn',
      'Confirm to Kronofogden today, with the handler’s name',
    ),
    past: both(
      'Bekräfta till Kronofogden nu: det skulle ha gjorts samma dag',
      'Confirm to Kronofogden now: it should have been done the same day',
    ),
  },
  respite: {
    actor: 'board',
    cannotWait: false,
    before: both(
      'Begär anstånd hos Kronofogden om det behövs, före vräkningsdagen',
      'Ask Kronofogden for respite if it is needed, before the eviction day',
    ),
    onTheDay: both(
      'Vräkningsdagen är i dag: ring Kronofogden om anstånd nu',
      'The eviction day is today: call Kronofogden about respite now',
    ),
    past: null,
  },
  evictionDay: {
    actor: 'enforcement',
    cannotWait: true,
    before: both(
      'Vräkningsdagen är satt: fråga hyresvärden om ett nytt avtal, och ordna var hushållet ska sova',
      'The eviction day is set: ask the landlord for a new contract, and arrange where the household will sleep',
    ),
    onTheDay: both(
      'Vräkning i dag: var sover hushållet i natt?',
      'Eviction today: where will the household sleep tonight?',
    ),
    past: both(
      'Fråga Kronofogden vad som hände på vräkningsdagen',
      'Ask Kronofogden what happened on the eviction day',
    ),
  },
  belongings: {
    actor: 'tenant',
    cannotWait: true,
    before: both(
      'Hämta sakerna: sedan får de säljas eller slängas',
      'Collect the belongings: then they may be sold or thrown away',
    ),
    onTheDay: both('Sista dagen att hämta sakerna', 'The last day to collect the belongings'),
    past: null,
  },
}

/** A fee can't be undertaken by the board: BRL 7:23 names no such thing. */
const payOnly = {
  before: both(
    'Se till att avgiften betalas inom tiden: sedan kan hemmet inte räddas så',
    'See that the fee is paid within the time: then the home can’t be saved that way',
  ),
  onTheDay: both(
    'Se till att avgiften betalas i dag: sedan kan hemmet inte räddas så',
    'See that the fee is paid today: then the home can’t be saved that way',
  ),
} as const

export function clocksOf(steps: readonly CourseStep[], today: Day): readonly CourseClock[] {
  return steps
    .flatMap((step) => clockOf(step, today))
    .sort((a, b) => Temporal.PlainDate.compare(a.due, b.due) || Number(b.cannotWait) - Number(a.cannotWait))
}

function clockOf(step: CourseStep, today: Day): CourseClock[] {
  const clock = clocks[step.place]
  const { computation } = step
  const late = step.state === 'passed' && step.place === 'evictionDay'
  if (clock === undefined || (step.state !== 'running' && !late)) return []
  const counted = step.danger?.on ?? computation?.lastDay ?? null
  if (counted === null) return []
  const lastDay = step.place === 'respite' ? null : (computation?.lastDay ?? null)
  const due = lastDay === null ? counted : earlier(counted, lastDay)
  const rule = computation?.rule ?? EVICTION_DAY_RULE
  const words = computation?.rule === 'EV-13' ? { ...clock, ...payOnly } : clock
  const todo = isBefore(today, due) ? words.before : due.equals(today) ? words.onTheDay : (words.past ?? words.onTheDay)
  return [
    {
      step: step.id,
      rule,
      section: computation?.section ?? findRule(rule)?.section ?? '',
      due,
      lastDay,
      todo,
      actor: clock.actor,
      cannotWait: clock.cannotWait,
    },
  ]
}
