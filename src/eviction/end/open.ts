/** What is open in a matter when somebody wants to end it: every clock, paper, promise, plan and question that ends with it. */

import { createHash } from 'node:crypto'
import type { Course } from '../../law/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { latestAnswer } from '../../signal/index.ts'
import { decisionsOfMatter, standing } from '../decision/queries.ts'
import { eventsThatCount, type MatterEvent } from '../event/queries.ts'
import type { Matter } from '../matter/load.ts'
import { messagesOfMatter } from '../message/queries.ts'
import { noticesOfMatter } from '../notice/queries.ts'
import { currentPlan, plansOf } from '../plan/queries.ts'
import { promisesOf } from '../promise/queries.ts'
import type { PromiseKind } from '../promise/rules.ts'
import { clocksBeside } from '../standing/beside.ts'
import type { ClockSource } from '../standing/clock.ts'
import { homeQuestionsOf } from '../takeover/queries.ts'
import { currentOf, undertakingsOf } from '../undertaking/queries.ts'
import { type EndOutcome, hasLeft, isKept } from './rules.ts'

type Day = Temporal.PlainDate

export type OpenThing = { readonly id: string } & (
  | { kind: 'clock'; source: ClockSource; step: string; rule: string; due: Day }
  | { kind: 'undertaking'; number: string }
  | { kind: 'notice'; evictionOn: Day }
  /** an eviction day ahead that nobody has called off, as far as is known here */
  | { kind: 'evictionDay'; evictionOn: Day }
  | { kind: 'plan'; agreedOn: Day }
  | { kind: 'promise'; promise: PromiseKind; by: Day | null }
  | { kind: 'message'; messageId: string; receivedOn: Day }
  | { kind: 'decision'; decision: 'pay' | 'undertake' }
  /** the events don't show that the home is saved */
  | { kind: 'notShownSafe' }
  /** nobody has asked about violence before the home is given up */
  | { kind: 'violenceUnasked' }
)

/** Everything that is open, in the order that it is shown. */
export async function openThings(
  tx: Tx,
  matter: Matter,
  course: Course,
  events: readonly MatterEvent[],
): Promise<readonly OpenThing[]> {
  const undertaking = currentOf(await undertakingsOf(tx, matter.id))
  return [
    ...notShownSafe(course),
    ...(await waitingPapers(tx, matter, events, undertaking?.delivery === null ? undertaking.number : null)),
    ...course.clocks.map((clock) => clockThing({ source: 'course', ...clock })),
    // promises and plans stand as themselves
    ...(await clocksBeside(tx, matter.id))
      .filter(({ source }) => source !== 'promise' && source !== 'plan')
      .map(clockThing),
    ...(await agreements(tx, matter)),
    ...((await homeQuestionsOf(tx, matter.id)).length === 0
      ? [{ id: 'violence', kind: 'violenceUnasked' } as const]
      : []),
  ]
}

const notShownSafe = ({ safe, ended }: Course): OpenThing[] =>
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
}): OpenThing => ({
  id: `clock ${source} ${step} ${due}`,
  kind: 'clock',
  source,
  step,
  rule,
  due,
})

/** Signed and not delivered, decided and not done, received and not confirmed or answered. */
async function waitingPapers(
  tx: Tx,
  matter: Matter,
  events: readonly MatterEvent[],
  undelivered: string | null,
): Promise<OpenThing[]> {
  const things: OpenThing[] =
    undelivered === null ? [] : [{ id: `undertaking ${undelivered}`, kind: 'undertaking', number: undelivered }]
  const counting = eventsThatCount(events)
  for (const { id, kind } of standing(await decisionsOfMatter(tx, matter.id))) {
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
  for (const { id, withdrawnAt, replacedBy, confirmation, evictionOn, receivedOn } of await noticesOfMatter(
    tx,
    matter.id,
  ))
    if (withdrawnAt === null && replacedBy === null) {
      if (confirmation === null) things.push({ id: `notice ${id}`, kind: 'notice', evictionOn })
      if (Temporal.PlainDate.compare(evictionOn, today()) >= 0 && !calledOff(receivedOn))
        things.push({ id: `eviction day ${id}`, kind: 'evictionDay', evictionOn })
    }
  for (const { id, signalId, receivedOn } of await messagesOfMatter(tx, matter.id))
    if ((await latestAnswer(tx, signalId)) === null)
      things.push({ id: `message ${id}`, kind: 'message', messageId: id, receivedOn })
  return things
}

async function agreements(tx: Tx, matter: Matter): Promise<OpenThing[]> {
  const plan = currentPlan(await plansOf(tx, matter.id))
  const promises = (await promisesOf(tx, matter.id)).filter(
    // an undertaking's own promise is kept by its delivery
    ({ kind, kept, withdrawn }) => kept === null && withdrawn === null && kind !== 'undertaking',
  )
  return [
    ...(plan === null ? [] : [{ id: `plan ${plan.id}`, kind: 'plan', agreedOn: plan.agreedOn } as const]),
    ...promises.map(({ id, kind, by }): OpenThing => ({ id: `promise ${id}`, kind: 'promise', promise: kind, by })),
  ]
}

/** Whether an end with this outcome must answer for it. */
export const concerns = (outcome: EndOutcome, thing: OpenThing): boolean => {
  if (thing.kind === 'notShownSafe' || thing.kind === 'evictionDay') return isKept(outcome)
  if (thing.kind === 'violenceUnasked') return hasLeft(outcome) && outcome !== 'evicted'
  return true
}

/** What stood there when somebody said yes to it: a thing that came since is asked about anew. */
export const sealOf = (things: readonly OpenThing[]): string =>
  createHash('sha256')
    .update(
      things
        .map(({ id }) => id)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 32)
