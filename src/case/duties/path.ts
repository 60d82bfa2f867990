/** What cases put on the person's path: lanes beneath the line, and things that happened. */

import { sql } from 'kysely'
import { ask, type Tx } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import type { PathEvent, PathLane } from '../../platform/web/index.ts'
import type { ClosureOutcome } from '../closure/rules.ts'
import { type Decision, decisionsOf } from '../decision/queries.ts'
import { followUpsIn } from '../follow-up/queries.ts'
import { type Intervention, interventionsIn } from '../intervention/queries.ts'
import { planIn } from '../plan/queries.ts'
import { text as caseText } from '../text.ts'
import { transfersOf } from '../transfer/queries.ts'
import { text } from './text.ts'

export type PersonCase = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
  outcome: ClosureOutcome | null
  responsible: string | null
}

/** The person's cases that this user may read, the earliest first. Opens nobody: the page that asks has done so. */
export async function casesOfPerson(tx: Tx, personId: string): Promise<PersonCase[]> {
  return tx
    .selectFrom('case_file as f')
    .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
    .leftJoin('case_responsible as r', (join) => join.onRef('r.case_id', '=', 'f.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .select(['f.id', 'f.number', 'f.opened_on as openedOn', 'c.closed_on as closedOn', 'c.outcome'])
    .select('u.name as responsible')
    .where('f.person_id', '=', personId)
    .orderBy('f.opened_on')
    .orderBy('f.id')
    .execute()
}

/**
 * A partner with the person's consent to the plan may read the rows of the case, and sees the plan on its page; decisions and interventions are shown
 * to the municipality's own staff.
 */
async function casesToShow(tx: Tx, personId: string): Promise<PersonCase[]> {
  const { rows } = await sql<{ staff: boolean }>`select app.is_case_staff() as staff`.execute(tx)
  return rows[0]?.staff ? casesOfPerson(tx, personId) : []
}

export async function pathLanes(tx: Tx, personId: string, locale: Locale): Promise<PathLane[]> {
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const cases = await casesToShow(tx, personId)
  if (cases.length === 0) return []
  const decisions: Decision[] = []
  const interventions: Intervention[] = []
  for (const { id } of cases) {
    decisions.push(...(await decisionsOf(tx, id)))
    interventions.push(...(await ask(tx, interventionsIn(tx, [id]))))
  }
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

export async function pathEvents(tx: Tx, personId: string, locale: Locale): Promise<PathEvent[]> {
  const events: PathEvent[] = []
  for (const file of await casesToShow(tx, personId)) events.push(...(await eventsOf(tx, file, locale)))
  return events
}

async function eventsOf(tx: Tx, file: PersonCase, locale: Locale): Promise<PathEvent[]> {
  const t = words(text, locale).events
  const shared = words(caseText, locale)
  const href = `/cases/${file.id}`
  const plan = await ask(tx, planIn(tx, file.id))
  const decisions = await decisionsOf(tx, file.id)
  const interventions = await ask(tx, interventionsIn(tx, [file.id]))
  const followUps = await ask(tx, followUpsIn(tx, [file.id]))
  const transfers = await transfersOf(tx, file.id)
  const when = (on: Temporal.PlainDate | null, event: Omit<PathEvent, 'on'>): PathEvent[] =>
    on === null ? [] : [{ on, ...event }]
  return [
    ...when(file.openedOn, { what: t.opened(file.number), href }),
    ...decisions.flatMap((one) => [
      ...when(one.decidedOn, { what: t.decided, detail: shared.outcome[one.outcome], href: `/decisions/${one.id}` }),
      ...when(one.receivedOn, { what: t.served, href: `/decisions/${one.id}` }),
    ]),
    ...interventions.flatMap((one) => [
      ...when(one.beginsOn, { what: t.began(shared.intervention[one.kind]), href: `${href}#interventions` }),
      ...when(one.endedOn, { what: t.ended(shared.intervention[one.kind]), href: `${href}#interventions` }),
    ]),
    ...when(plan?.madeOn ?? null, { what: t.planMade, href: `${href}/plan` }),
    ...followUps.flatMap((one) =>
      when(one.heldOn, {
        what: t.followUp,
        ...(one.homeHolds ? { detail: shared.homeHolds[one.homeHolds] } : {}),
        href: `${href}#follow-ups`,
      }),
    ),
    ...transfers.flatMap((one) => when(one.requestedOn, { what: t.transferAsked(one.to), href: `${href}#transfer` })),
    ...when(file.closedOn, {
      what: t.closed(file.number),
      ...(file.outcome ? { detail: shared.closure[file.outcome] } : {}),
      href,
    }),
  ]
}
