/** What appeals put on My day: to be tried, looked at again and sent on within a week, and what a court left to do. Also of closed cases. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, known, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { daysUntil, formatDate, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import { forwardBy, type JudgmentOutcome } from '../appeal/rules.ts'
import { type Item, lawOf } from './item.ts'
import { caseFrom, type OwnCase, shown, times } from './queries.ts'
import { text } from './text.ts'

/** From this many days before the week is over the appeal can't wait. */
const SOON_DAYS = 3

type Day = Temporal.PlainDate

/** An appeal with its case, and the judgment that the board has to follow, if there is one that nothing was done about. */
export type AppealDuty = {
  file: OwnCase
  appealId: string
  decisionId: string
  receivedOn: Day
  tried: string | null
  again: string | null
  outcome: JudgmentOutcome | null
  givenOn: Day | null
}

/** The board has it still: neither sent on, rejected, withdrawn nor undone. */
const stillHere = sql<boolean>`(a.forwarded_at is null and a.withdrawn_at is null and a.undone_at is null
  and a.tried_as is distinct from 'late')`

/** The highest court's judgment that asks something of the board, as `owedAfter` has it, and nothing done about it since. */
const owing = sql<boolean>`(j.outcome in ('changed', 'partly', 'remanded')
  and not exists (select from judgment k where k.appeal_id = j.appeal_id and k.undone_at is null
    and k.outcome in ('changed', 'partly', 'remanded')
    and array_position(array['administrativeCourt', 'courtOfAppeal', 'supremeCourt'], k.court)
      > array_position(array['administrativeCourt', 'courtOfAppeal', 'supremeCourt'], j.court))
  and not exists (select from decision d where d.case_id = j.case_id and d.id <> a.decision_id and d.decided_on >= j.given_on)
  and not (j.outcome <> 'remanded' and exists (select from intervention i
    where i.decision_id = a.decision_id and i.begins_on >= j.given_on)))`

/** Of the user's own cases, closed ones too: appeals that wait for the board, and judgments that wait to be followed. */
export function appealDuties(tx: Tx, session: Session): Asking<AppealDuty[]> {
  if (!mayDo(session, 'handleAppeal')) return known([])
  const query = shown(tx)
    .innerJoin('case_responsible as own', (join) => join.onRef('own.case_id', '=', 'f.id').on('own.until', 'is', null))
    .innerJoin('appeal as a', 'a.case_id', 'f.id')
    .leftJoin('judgment as j', (join) => join.onRef('j.appeal_id', '=', 'a.id').on('j.undone_at', 'is', null).on(owing))
    .select(['a.id as appealId', 'a.decision_id as decisionId', 'a.received_on as receivedOn', 'a.tried_as as tried'])
    .select(['a.reconsidered_as as again', 'j.outcome', 'j.given_on as givenOn'])
    .where('own.user_id', '=', session.userId)
    .where(({ or, eb }) => or([stillHere, eb('j.id', 'is not', null)]))
  return told(rowsOf(query, { ...times, receivedOn: 'day', givenOn: 'day' }), (rows) =>
    rows.map(({ appealId, decisionId, receivedOn, tried, again, outcome, givenOn, ...file }) => ({
      file: caseFrom(file),
      ...{ appealId, decisionId, receivedOn, tried, again, outcome, givenOn },
    })),
  )
}

export const appealItems = (duties: readonly AppealDuty[], locale: Locale): Item[] =>
  duties.map((one) => (one.outcome && one.givenOn ? toFollow(one, one.givenOn, locale) : toHandle(one, locale)))

function toHandle({ file, appealId, receivedOn, tried, again }: AppealDuty, locale: Locale): Item {
  const t = words(text, locale)
  const { day: due } = forwardBy(receivedOn)
  const next = tried === null ? 'time' : again === null ? 'reconsideration' : 'forwarding'
  return {
    group: 'clock',
    caseId: file.id,
    since: receivedOn,
    due,
    title: t.appealCame,
    facts: t.cameOn(formatDate(receivedOn, locale)),
    rule: t.appealCameRule,
    ...lawOf('SO-28'),
    href: `/appeals/${appealId}/${next}`,
    verb: t.appealSteps[next],
    cannotWait: daysUntil(due, today()) <= SOON_DAYS,
  }
}

function toFollow({ file, decisionId, outcome }: AppealDuty, givenOn: Day, locale: Locale): Item {
  const t = words(text, locale)
  return {
    group: 'clock',
    caseId: file.id,
    since: givenOn,
    due: givenOn,
    title: outcome === 'remanded' ? t.judged.decideAnew : t.judged.carryOut,
    facts: t.judgedOn(formatDate(givenOn, locale)),
    rule: t.judgedRule,
    ...lawOf('SO-11'),
    href: `/decisions/${decisionId}#appeal`,
    verb: t.open,
    cannotWait: true,
  }
}
