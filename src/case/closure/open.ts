/** What hangs on a case when somebody wants to close it, as it stands now. */

import { sql } from 'kysely'
import { episodesIn, forms, isLivingForm, type LivingRow } from '../../person/index.ts'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { type Appeal, appealsIn } from '../appeal/queries.ts'
import { holdsOpen, isWaiting } from '../appeal/rules.ts'
import { type Decision, decisionsIn } from '../decision/queries.ts'
import { appealState, notCarriedOut } from '../decision/rules.ts'
import { followUpsIn, isWaiting as isPlanned } from '../follow-up/queries.ts'
import { interventionsIn } from '../intervention/queries.ts'
import { investigationsIn } from '../investigation/queries.ts'
import type { Case } from '../load.ts'
import { type HomeComing, homesComing } from '../overview/home-coming.ts'
import { transfersIn } from '../transfer/queries.ts'
import { isOwnToChange, isWithInspectorate } from '../transfer/rules.ts'
import type { LivesNow, OpenInCase } from './rules.ts'

type Day = Temporal.PlainDate
const isPast = (day: Day | null): boolean => day !== null && Temporal.PlainDate.compare(day, today()) < 0

/** Everything that is open, in the order that it is shown. */
export async function openInCase(tx: Tx, { id, personId }: Pick<Case, 'id' | 'personId'>): Promise<OpenInCase[]> {
  const held = await ask(
    tx,
    allOf({
      investigations: investigationsIn(tx, [id]),
      decisions: decisionsIn(tx, [id]),
      interventions: interventionsIn(tx, [id]),
      followUps: followUpsIn(tx, [id]),
      transfers: transfersIn(tx, [id]),
      appeals: appealsIn(tx, [id]),
      unanswered: unansweredSignal(id),
      nights: nightsOf(personId),
      homes: homesComing(personId),
      waits: waitsForHome(tx, id),
      matters: mattersOf(tx, id),
      lived: episodesIn(tx, personId, 'sv'),
    }),
  )
  const isOver = (endedOn: Day | null) => endedOn !== null && Temporal.PlainDate.compare(endedOn, today()) <= 0
  const things: HangsOn[] = [
    ...held.investigations
      .filter((one) => one.endedOn === null)
      .map(({ id: of }) => ({ kind: 'investigationOpen', of }) as const),
    ...notCarriedOut(held.decisions, held.interventions, today()).map(
      ({ id: of, decidedOn }) => ({ kind: 'notCarriedOut', of, decidedOn }) as const,
    ),
    ...held.interventions
      .filter(({ endedOn }) => !isOver(endedOn))
      .map(
        ({ id: of, kind: intervention, decisionId }) =>
          ({ kind: 'interventionRunning', of, intervention, onDecision: decisionId !== null }) as const,
      ),
    ...held.followUps.filter(isPlanned).map(({ id: of, dueOn }) => ({ kind: 'followUpPlanned', of, dueOn }) as const),
    ...held.transfers.filter(isOwnToChange).map(({ id: of }) => ({ kind: 'transferOpen', of }) as const),
    ...held.transfers
      .filter(isWithInspectorate)
      .map(({ id: of, to }) => ({ kind: 'transferWithInspectorate', of, to }) as const),
    ...held.decisions.flatMap(towardsThePerson),
    ...held.appeals.flatMap(appealed),
    ...held.unanswered.map(({ id: of, receivedOn }) => ({ kind: 'signalUnanswered', of, receivedOn }) as const),
    ...held.nights.map(({ id: of, inHouse, lastNight }) =>
      inHouse ? ({ kind: 'guestNow', of } as const) : ({ kind: 'nightBooked', of, lastNight } as const),
    ),
    ...held.homes.flatMap(waitingHome),
    ...held.waits.map(({ id: of, waitsFrom }) => ({ kind: 'waitsForHome', of, waitsFrom }) as const),
    ...held.matters.map(({ id: of, number }) => ({ kind: 'matterRuns', of, number }) as const),
  ]
  const lives = { id: 'lives', kind: 'lives', where: livesNow(held.lived, held.homes) } as const
  return [lives, ...things.map((thing) => ({ ...thing, id: `${thing.kind} ${thing.of}` }))]
}

type Unnamed<T> = T extends { of: string } ? Omit<T, 'id'> : never
type HangsOn = Unnamed<OpenInCase>

/** A decision that stands and hasn't reached the person, or that they may still appeal. */
function towardsThePerson({ id: of, replacedBy, decidedOn, outcome, ...one }: Decision): HangsOn[] {
  if (replacedBy !== null) return []
  if (one.receivedOn === null) return [{ kind: 'decisionUnserved', of, decidedOn }]
  const appeal = appealState(one, today())
  return outcome !== 'granted' && appeal.state === 'running'
    ? [{ kind: 'appealRuns', of, lastDay: appeal.until.lastDay }]
    : []
}

/** An appeal of a decision, while the board or a court has it. */
function appealed(appeal: Appeal): HangsOn[] {
  const { decisionId: of, receivedOn, judgments } = appeal
  if (isWaiting(appeal)) return [{ kind: 'appealWaits', of, receivedOn }]
  return holdsOpen(appeal) && judgments.length === 0 ? [{ kind: 'courtWaits', of, receivedOn }] : []
}

/** A lease that is to begin is a home; what comes before it is none yet. */
function waitingHome({ kind, id: of, on }: HomeComing): HangsOn[] {
  if (kind === 'offered') return [{ kind: 'offerOut', of, answerBy: on }]
  return kind === 'accepted' ? [{ kind: 'homeComing', of, beginsOn: on }] : []
}

/** Where the person lives today; a lease that is signed and hasn't begun counts as their home. */
function livesNow(lived: readonly LivingRow[], homes: readonly HomeComing[]): LivesNow {
  const ahead = homes.find(({ kind }) => kind === 'leaseAhead')
  if (ahead !== undefined) return whereOf(ahead.form)
  const now = lived.findLast(({ to }) => !isPast(to))
  return now === undefined ? 'unknown' : whereOf(now.form)
}

function whereOf(form: string): LivesNow {
  if (!isLivingForm(form) || form === 'unknown') return 'unknown'
  const { situation, ownHome } = forms[form]
  if (ownHome) return 'ownHome'
  return situation === 1 ? 'homeless' : situation === 3 ? 'secondHand' : 'elsewhere'
}

/** The signal that the case was opened on, while nobody has answered whoever sent it. */
const unansweredSignal = (caseId: string): Asking<{ id: string; receivedOn: Day }[]> =>
  rowsOf(
    sql<{ id: string; receivedOn: Day }>`
      select s.id, (s.received_at at time zone 'Europe/Stockholm')::date as "receivedOn"
      from case_file c join signal s on s.id = c.because_signal_id
      where c.id = ${caseId} and not exists (select from signal_answer a where a.signal_id = s.id)`,
    { receivedOn: 'day' },
  )

/** Places for the night that the person has or is to have. */
const nightsOf = (personId: string): Asking<{ id: string; lastNight: Day; inHouse: boolean }[]> =>
  rowsOf(
    sql<{ id: string; lastNight: Day; inHouse: boolean }>`
      select k.id, k.last_night as "lastNight", s.id is not null as "inHouse"
      from booking k left join stay s on s.booking_id = k.id and s.undone_at is null
      where k.person_id = ${personId} and s.departed_at is null and (s.id is not null or (k.last_night >= ${today()}
        and (k.hold_until is null or k.hold_until > app.now())
        and not exists (select from booking_end e where e.booking_id = k.id and e.undone_at is null)))
      order by k.first_night, k.id`,
    { lastNight: 'day' },
  )

/** The household’s request for a home: nobody is matched once the case is closed, and a closed case can’t withdraw it. */
const waitsForHome = (tx: Tx, caseId: string): Asking<{ id: string; waitsFrom: Day }[]> =>
  told(
    rowsOf(
      tx
        .selectFrom('housing_request as r')
        .select(['r.id', 'r.waits_from as waitsFrom'])
        .where('r.case_id', '=', caseId)
        .where('r.withdrawn_on', 'is', null),
      { waitsFrom: 'day' },
    ),
    (rows) => rows,
  )

/** Homes at risk that are tied to the case and run, of those that the user may read. */
const mattersOf = (tx: Tx, caseId: string): Asking<{ id: string; number: string }[]> =>
  told(
    rowsOf(
      tx
        .selectFrom('matter_case as l')
        .innerJoin('eviction_matter as m', 'm.id', 'l.matter_id')
        .leftJoin('matter_end as e', (join) => join.onRef('e.matter_id', '=', 'm.id').on('e.reopened_at', 'is', null))
        .select(['m.id', 'm.number'])
        .where('l.case_id', '=', caseId)
        .where('l.cut_at', 'is', null)
        .where('e.id', 'is', null)
        .orderBy('m.number'),
    ),
    (rows) => rows,
  )
