/** What cases put on the person's path: lanes beneath the line, and things that happened. */

import { isCaseStaff } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, type Ids, known, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import {
  ifAboutPeople,
  nothingToTell,
  type PathAsking,
  type PathEvent,
  type PathLane,
} from '../../platform/web/index.ts'
import { decisionsIn } from '../decision/queries.ts'
import { followUpsIn } from '../follow-up/queries.ts'
import { interventionsIn } from '../intervention/queries.ts'
import type { ClosureOutcome } from '../outcomes.ts'
import { text as caseText } from '../text.ts'
import { transfersIn } from '../transfer/queries.ts'
import { text } from './text.ts'

export type PersonCase = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
  outcome: ClosureOutcome | null
  responsible: string | null
}

/** The cases of these people that this user may read, the earliest first. Opens nobody: the page that asks has done so. */
function casesIn(tx: Tx, personIds: readonly string[]): Asking<(PersonCase & { personId: string })[]> {
  const query = tx
    .selectFrom('case_file as f')
    .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
    .leftJoin('case_responsible as r', (join) => join.onRef('r.case_id', '=', 'f.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .select(['f.person_id as personId', 'f.id', 'f.number', 'f.opened_on as openedOn', 'c.closed_on as closedOn'])
    .select(['c.outcome', 'u.name as responsible'])
    .where('f.person_id', 'in', personIds)
    .orderBy('f.opened_on')
    .orderBy('f.id')
  return rowsOf(query, { openedOn: 'day', closedOn: 'day' })
}

export const casesOfPerson = (tx: Tx, personId: string): Promise<PersonCase[]> => ask(tx, casesIn(tx, [personId]))

const plansMade = (tx: Tx, caseIds: Ids) =>
  rowsOf(tx.selectFrom('plan').select(['case_id as caseId', 'made_on as madeOn']).where('case_id', 'in', caseIds), {
    madeOn: 'day',
  })

function casesWithAll(tx: Tx, personIds: readonly string[]) {
  const ids = tx.selectFrom('case_file').select('id').where('person_id', 'in', personIds).$asScalar()
  return allOf({
    cases: casesIn(tx, personIds),
    decisions: decisionsIn(tx, ids),
    interventions: interventionsIn(tx, ids),
    plans: ifAboutPeople(personIds, 'plans', () => plansMade(tx, ids)),
    followUps: followUpsIn(tx, ids),
    transfers: ifAboutPeople(personIds, 'transfers', () => transfersIn(tx, ids)),
  })
}
type All = ReturnType<ReturnType<typeof casesWithAll>['read']>

/**
 * Two lanes, and what happened in each case. A partner with the person's consent to the plan may read the rows of the case, and sees the plan on its
 * page; decisions and interventions are shown to the municipality's own staff.
 */
export const pathPart: PathAsking = (tx, session, personIds) => {
  if (!isCaseStaff(session)) return known(() => nothingToTell)
  return told(casesWithAll(tx, personIds), (all) => (personId) => {
    const cases = all.cases.filter((file) => file.personId === personId)
    return {
      lanes: lanesOf(cases, all, session.locale),
      events: cases.flatMap((file) => eventsOf(file, all, session.locale)),
    }
  })
}

const of = <R extends { caseId: string }>({ id }: PersonCase, rows: readonly R[]): R[] =>
  rows.filter(({ caseId }) => caseId === id)

function lanesOf(cases: readonly PersonCase[], all: All, locale: Locale): PathLane[] {
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const decisions = cases.flatMap((file) => of(file, all.decisions))
  const interventions = cases.flatMap((file) => of(file, all.interventions))
  const lanes: PathLane[] = [
    {
      label: t.lanes.cases,
      spans: cases.map((file) => ({ from: file.openedOn, to: file.closedOn, label: file.number, tone: 'info' })),
      marks: decisions.map((one) => ({ on: one.decidedOn, label: t.decision(shared.outcome[one.outcome]) })),
    },
    {
      label: t.lanes.interventions,
      spans: interventions.map((one) => ({
        from: one.beginsOn,
        to: one.endedOn,
        label: shared.intervention[one.kind],
        tone: one.decisionId === null ? 'neutral' : 'good',
      })),
      marks: [],
    },
  ]
  return lanes.filter((lane) => lane.spans.length > 0)
}

function eventsOf(file: PersonCase, all: All, locale: Locale): PathEvent[] {
  const t = words(text, locale).events
  const shared = words(caseText, locale)
  const href = `/cases/${file.id}`
  const [plan] = of(file, all.plans)
  const when = (on: Temporal.PlainDate | null, event: Omit<PathEvent, 'on'>): PathEvent[] =>
    on === null ? [] : [{ on, ...event }]
  return [
    ...when(file.openedOn, { what: t.opened(file.number), href }),
    ...of(file, all.decisions).flatMap((one) => [
      ...when(one.decidedOn, { what: t.decided, detail: shared.outcome[one.outcome], href: `/decisions/${one.id}` }),
      ...when(one.receivedOn, { what: t.served, href: `/decisions/${one.id}` }),
    ]),
    ...of(file, all.interventions).flatMap((one) => [
      ...when(one.beginsOn, { what: t.began(shared.intervention[one.kind]), href: `${href}#interventions` }),
      ...when(one.endedOn, { what: t.ended(shared.intervention[one.kind]), href: `${href}#interventions` }),
    ]),
    ...when(plan?.madeOn ?? null, { what: t.planMade, href: `${href}/plan` }),
    ...of(file, all.followUps).flatMap((one) =>
      when(one.heldOn, {
        what: t.followUp,
        ...(one.homeHolds ? { detail: shared.homeHolds[one.homeHolds] } : {}),
        href: `${href}#follow-ups`,
      }),
    ),
    ...of(file, all.transfers).flatMap((one) =>
      when(one.requestedOn, { what: t.transferAsked(one.to), href: `${href}#transfer` }),
    ),
    ...when(file.closedOn, {
      what: t.closed(file.number),
      ...(file.outcome ? { detail: shared.closure[file.outcome] } : {}),
      href,
    }),
  ]
}
