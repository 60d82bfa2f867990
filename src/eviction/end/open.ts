/** What is open in a matter when somebody wants to end it: every clock, paper, promise, plan and question that ends with it. */

import type { Course } from '../../law/index.ts'
import { askingMessages } from '../../message/index.ts'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { askingClocksBeside } from '../clocks/beside.ts'
import { begunSources, type ClockSource } from '../clocks/clock.ts'
import { askingConcerns } from '../concern/queries.ts'
import { askingDecisions, standing } from '../decision/queries.ts'
import { eventsThatCount, type MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import { askingNeighbours } from '../neighbours.ts'
import { askingNotices } from '../notices/queries.ts'
import { askingPlans, currentPlan } from '../plan/queries.ts'
import { askingPromises } from '../promise/queries.ts'
import { askingHomeQuestions } from '../takeover/queries.ts'
import { askingUndertakings, currentOf } from '../undertakings.ts'
import { concernLeft, type OpenInMatter, unfounded } from './open-rules.ts'

type Day = Temporal.PlainDate

/** What the matter holds that may be open. */
const askingHeld = (tx: Tx, { id, ...flat }: Matter) =>
  allOf({
    undertakings: askingUndertakings(tx, id),
    decisions: askingDecisions(tx, id),
    notices: askingNotices(tx, id),
    messages: askingMessages(tx, id),
    answered: rowsOf(
      tx
        .selectFrom('matter_message as l')
        .innerJoin('tenancy_message as m', 'm.id', 'l.message_id')
        .innerJoin('signal_answer as a', 'a.signal_id', 'm.signal_id')
        .select('l.message_id as id')
        .distinct()
        .where('l.matter_id', '=', id),
    ),
    beside: askingClocksBeside(tx, id),
    plans: askingPlans(tx, id),
    promises: askingPromises(tx, id),
    questions: askingHomeQuestions(tx, id),
    concerns: askingConcerns(tx, id),
    neighbours: askingNeighbours(flat),
  })
type Held = ReturnType<typeof askingHeld> extends Asking<infer T> ? T : never

/** Everything that is open, in the order that it is shown. */
export const openThings = async (
  tx: Tx,
  matter: Matter,
  course: Course,
  events: readonly MatterEvent[],
): Promise<readonly OpenInMatter[]> => (await ask(tx, askingOpen(tx, matter)))(course, events)

/** The same, to be asked with other things: told once the course is known. */
export const askingOpen = (
  tx: Tx,
  matter: Matter,
): Asking<(course: Course, events: readonly MatterEvent[]) => readonly OpenInMatter[]> =>
  told(askingHeld(tx, matter), (held) => (course, events) => [
    ...unfoundedClaims(held, events),
    ...askedOfChildren(held, matter, course),
    ...notShownSafe(course),
    ...waitingPapers(held, events),
    ...course.clocks.map((clock) => clockThing({ source: 'course', ...clock })),
    // promises, plans and what is begun stand as themselves
    ...held.beside.filter(({ source }) => !asThemselves.includes(source)).map(clockThing),
    ...agreements(held),
    ...(course.unpaidOre !== null && course.unpaidOre > 0
      ? [{ id: 'unpaid', kind: 'unpaid', ore: course.unpaidOre } as const]
      : []),
    ...(held.questions.length === 0 ? [{ id: 'violence', kind: 'violenceUnasked' } as const] : []),
    // the matter itself is among those at its address
    ...(held.neighbours.every((other) => other.matter?.id === matter.id)
      ? [{ id: 'noOtherMatter', kind: 'noOtherMatter' } as const]
      : []),
  ])

const asThemselves: readonly ClockSource[] = ['promise', 'plan', ...begunSources]

const unfoundedClaims = (held: Held, events: readonly MatterEvent[]): OpenInMatter[] =>
  unfounded(
    eventsThatCount(events).map(({ kind }) => kind),
    held.plans.map(({ end }) => end?.because ?? null),
  ).map((claim) => ({ id: `claim ${claim}`, kind: 'claim', claim }))

function askedOfChildren(held: Held, { children }: Matter, { stage }: Course): OpenInMatter[] {
  const left = concernLeft({ children, stage, weighed: held.concerns.length })
  return left === null ? [] : [left]
}

const notShownSafe = ({ safe, ended }: Course): OpenInMatter[] =>
  safe === null && ended === null ? [{ id: 'notShownSafe', kind: 'notShownSafe' }] : []

const clockThing = ({
  source,
  step,
  rule,
  due,
}: {
  source: ClockSource
  step: string
  rule: string
  due: Day
}): OpenInMatter => ({
  id: `clock ${source} ${step} ${due}`,
  kind: 'clock',
  source,
  step,
  rule,
  due,
})

/** Signed and not delivered, decided and not done, received and not confirmed or answered. */
function waitingPapers(held: Held, events: readonly MatterEvent[]): OpenInMatter[] {
  const undertaking = currentOf(held.undertakings)
  const undelivered = undertaking?.delivery === null ? undertaking.number : null
  const things: OpenInMatter[] =
    undelivered === null ? [] : [{ id: `undertaking ${undelivered}`, kind: 'undertaking', number: undelivered }]
  const counting = eventsThatCount(events)
  for (const { id, kind } of standing(held.decisions)) {
    const isDone =
      kind === 'pay'
        ? counting.some((event) => event.kind === 'payment' && event.payer === 'board')
        : counting.some((event) => event.kind === 'undertakingGiven')
    if (kind !== 'decline' && !isDone && !(kind === 'undertake' && undelivered !== null))
      things.push({ id: `decision ${id}`, kind: 'decision', decision: kind })
  }
  // the landlord took the application back
  const calledOff = (since: Day) =>
    counting.some(({ kind, on }) => kind === 'withdrawn' && Temporal.PlainDate.compare(on, since) >= 0)
  for (const { id, kind, withdrawnAt, replacedBy, confirmation, evictionOn, receivedOn } of held.notices)
    if (withdrawnAt === null && replacedBy === null) {
      const ahead = Temporal.PlainDate.compare(evictionOn, today()) >= 0
      if (confirmation === null) things.push({ id: `notice ${id}`, kind: 'notice', noticeId: id, evictionOn, ahead })
      // of an eviction the person gets a copy
      else if (kind === 'eviction' && confirmation.copyHow === null)
        things.push({ id: `copy ${id}`, kind: 'copy', noticeId: id, evictionOn })
      if (ahead && !calledOff(receivedOn)) things.push({ id: `eviction day ${id}`, kind: 'evictionDay', evictionOn })
    }
  const answered = new Set(held.answered.map(({ id }) => id))
  for (const { id, receivedOn } of held.messages)
    if (!answered.has(id)) things.push({ id: `message ${id}`, kind: 'message', messageId: id, receivedOn })
  return things
}

function agreements(held: Held): OpenInMatter[] {
  const plan = currentPlan(held.plans)
  const promises = held.promises.filter(
    // an undertaking's own promise is kept by its delivery
    ({ kind, kept, withdrawn }) => kept === null && withdrawn === null && kind !== 'undertaking',
  )
  return [
    ...(plan === null ? [] : [{ id: `plan ${plan.id}`, kind: 'plan', agreedOn: plan.agreedOn } as const]),
    ...promises.map(({ id, kind, by }): OpenInMatter => ({ id: `promise ${id}`, kind: 'promise', promise: kind, by })),
  ]
}
