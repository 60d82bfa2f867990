/** What the open comparisons ask of agreements and routines, answered on a day with what stands here as evidence. */

import { allOf, ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { agreementsOn, type ListedAgreement } from '../list/queries.ts'
import { versionsOf } from '../plan/queries.ts'
import { inForceOn } from '../plan/rules.ts'
import { type Published, publishedAnswers } from './published.ts'

type Day = Temporal.PlainDate

/** The survey’s own keys. */
export const questions = [
  'overgripande_plan',
  'overenskommelse_overgripande',
  'overenskommelse_enskilda',
  'rutin_barnfamiljer',
] as const
export type Question = (typeof questions)[number]

export type Evidence = { what: 'agreement' | 'routine' | 'plan'; id: string; title: string; from: Day }
export type Answer = {
  question: Question
  /** no: the municipality kept its agreements here by then and had none, or answered so itself · unknown: nothing can be said */
  answer: 'yes' | 'no' | 'unknown'
  evidence: readonly Evidence[]
  /** what the municipality itself answered that year */
  published: Published | null
}

/** In force at once at most, of one municipality or of all. */
const MOST = 10_000

/** Everything that is in force on the day. As the system, or as somebody who reads all of the municipality’s. */
export const agreementsInForce = (tx: Tx, on: Day, municipality: string | null): Promise<ListedAgreement[]> =>
  agreementsOn(tx, { on, municipality, group: 'inForce', limit: MOST })

type Facts = { evidence: readonly Evidence[]; keptBefore: boolean; published: Published | null }

/** Missing evidence is a no only where the municipality kept such things here by then, or said so itself. Pure. */
export function answerOf(question: Question, { evidence, keptBefore, published }: Facts): Answer {
  const none = keptBefore || published?.answer === 'no' ? 'no' : 'unknown'
  return { question, answer: evidence.length > 0 ? 'yes' : none, evidence, published }
}

/** The survey’s questions of one municipality. */
export async function answersOn(tx: Tx, on: Day, municipality: string): Promise<Answer[]> {
  const inForce = await agreementsInForce(tx, on, municipality)
  const { routines, first, plans } = await ask(
    tx,
    allOf({
      routines: rowsOf(
        tx
          .selectFrom('routine')
          .select(['id', 'title', 'decided_on as from'])
          .where('municipality_code', '=', municipality)
          .where('about', '=', 'familiesInArrears')
          .where('decided_on', '<=', on)
          .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', on)]))
          .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', on)]))
          .orderBy('decided_on'),
        { from: 'day' },
      ),
      first: rowsOf(
        tx
          .selectFrom('agreement')
          .select((eb) => eb.fn.min('from_on').as('on'))
          .where('municipality_code', '=', municipality),
        { on: 'day' },
      ),
      plans: versionsOf(tx, municipality),
    }),
  )
  const begun = first[0]?.on ?? null
  const keptBefore = begun !== null && Temporal.PlainDate.compare(begun, on) <= 0
  const of = (kind: ListedAgreement['kind']): Evidence[] =>
    inForce
      .filter((one) => one.kind === kind)
      .map(({ id, title, fromOn }) => ({ what: 'agreement', id, title, from: fromOn }))
  const published = (question: Question) => publishedAnswers(municipality, on.year).get(question) ?? null
  const answer = (question: Question, evidence: readonly Evidence[], kept = keptBefore) =>
    answerOf(question, { evidence, keptBefore: kept, published: published(question) })
  const plan = inForceOn(plans, on)
  const decidedBefore = plans.some(
    ({ decidedOn }) => decidedOn !== null && Temporal.PlainDate.compare(decidedOn, on) <= 0,
  )
  return [
    answer(
      'overgripande_plan',
      plan === null ? [] : [{ what: 'plan', id: plan.id, title: plan.title, from: plan.fromOn }],
      decidedBefore,
    ),
    answer('overenskommelse_overgripande', of('landlordOverall')),
    answer('overenskommelse_enskilda', of('landlordIndividual')),
    answer(
      'rutin_barnfamiljer',
      routines.map((one) => ({ what: 'routine', ...one })),
    ),
  ]
}
