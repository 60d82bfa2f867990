/** Writes one agreement of the demo with everything in it. Ids of their own, not drawn: nothing else in the demo becomes another because of them. */

import type { Insertable } from 'kysely'
import type { Database } from '../../platform/database/index.ts'
import { momentOf } from '../../platform/time/index.ts'
import { castIds } from '../cast.ts'
import { MUNICIPALITY, notLater, type Story, userId } from '../story.ts'

type Day = Temporal.PlainDate

export const dayOf = (iso: string): Day => Temporal.PlainDate.from(iso)
export const isPast = (story: Story, day: Day): boolean => Temporal.PlainDate.compare(day, story.today) <= 0
export const when = (day: Day): Temporal.Instant => notLater(momentOf(day, '10:00'))

let last = 0
export const ownId = (): string => {
  last += 1
  return `01979f57-0000-7000-8000-${String(last).padStart(12, '0')}`
}
/** Begins the ids anew, so that the same demo has the same ones. */
export const beginIds = (): void => {
  last = 0
}

const manager = userId('agneta')
export const base = () => ({ id: ownId(), municipality_code: MUNICIPALITY })

type Row<T extends keyof Database> = Insertable<Database[T]>
type Own = 'id' | 'municipality_code' | 'agreement_id'

export type DemoParty =
  | { organisation: string; municipality?: string; contact: string }
  | { name: string; municipality?: string; contact: string }

export type DemoAgreement = {
  facts: Omit<Row<'agreement'>, 'id' | 'municipality_code' | 'made_at' | 'made_by' | 'from_on'> & { from_on: Day }
  made: Day
  /** the municipality first */
  others: readonly DemoParty[]
  /** who signed for each party, in the order of the parties, and when; fewer: the others haven’t yet */
  signed: readonly { who: string; role: string; on: Day }[]
}

export type Made = { id: string; parties: readonly string[] }

export function agreementIn(story: Story, { facts, made, others, signed }: DemoAgreement): Made {
  const id = ownId()
  const own: DemoParty = { organisation: castIds.kalmar, contact: 'Enhetschefen, socialförvaltningen' }
  story.rows.add('agreement', { ...facts, id, municipality_code: MUNICIPALITY, made_at: when(made), made_by: manager })
  const parties = [own, ...others].map((party) => {
    const row = { ...base(), agreement_id: id, contact: party.contact, added_at: when(made), added_by: manager }
    const who =
      'organisation' in party
        ? {
            organisation_id: party.organisation,
            organisation_municipality: party.municipality ?? MUNICIPALITY,
            outside_name: null,
          }
        : { organisation_id: null, organisation_municipality: party.municipality ?? null, outside_name: party.name }
    story.rows.add('agreement_party', { ...row, ...who })
    return row.id
  })
  for (const [at, { who, role, on }] of signed.entries())
    story.rows.add('agreement_signature', {
      ...base(),
      agreement_id: id,
      party_id: parties[at] ?? '',
      signer: who,
      signer_role: role,
      signed_on: on,
      noted_at: when(on),
      noted_by: manager,
    })
  return { id, parties }
}

type Task = Omit<Row<'agreement_task'>, Own | 'party_id' | 'set_at' | 'set_by' | 'until_on'>

/** What each party does, by its place among the parties. */
export function tasksIn(
  story: Story,
  { id, parties }: Made,
  since: Day,
  tasks: readonly (readonly [number, Omit<Task, 'from_on'>])[],
) {
  for (const [at, task] of tasks)
    story.rows.add('agreement_task', {
      ...base(),
      agreement_id: id,
      party_id: parties[at] ?? '',
      ...task,
      from_on: since,
      until_on: null,
      set_at: when(since),
      set_by: manager,
    })
}

type PromiseRow = Omit<
  Row<'agreement_promise'>,
  Own | 'party_id' | 'promised_at' | 'promised_by' | 'from_on' | 'until_on'
>

export function promiseIn(story: Story, { id, parties }: Made, since: Day, at: number, promise: PromiseRow): string {
  const row = base()
  story.rows.add('agreement_promise', {
    ...row,
    agreement_id: id,
    party_id: parties[at] ?? '',
    ...promise,
    from_on: since,
    until_on: null,
    promised_at: when(since),
    promised_by: manager,
  })
  return row.id
}

export function moneyIn(
  story: Story,
  { id, parties }: Made,
  since: Day,
  money: { from: number; to: number; ore: number; per: Row<'agreement_money'>['per']; words: string },
) {
  story.rows.add('agreement_money', {
    ...base(),
    agreement_id: id,
    from_party_id: parties[money.from] ?? '',
    to_party_id: parties[money.to] ?? '',
    amount_ore: money.ore,
    per: money.per,
    words: money.words,
    from_on: since,
    until_on: null,
    set_at: when(since),
    set_by: manager,
  })
}

type Rule = Omit<Row<'agreement_data'>, Own | 'party_id' | 'set_at' | 'set_by'>

export function dataIn(story: Story, { id, parties }: Made, since: Day, rules: readonly (readonly [number, Rule])[]) {
  for (const [at, rule] of rules)
    story.rows.add('agreement_data', {
      ...base(),
      agreement_id: id,
      party_id: parties[at] ?? '',
      ...{ ground: null, ground_words: null, how_often: null },
      ...rule,
      set_at: when(since),
      set_by: manager,
    })
}

export function documentIn(story: Story, { id }: Made, on: Day, name: string, diary: string) {
  story.rows.add('agreement_document', {
    ...base(),
    agreement_id: id,
    name,
    kept_where: 'Socialförvaltningens diarium',
    diary_number: diary,
    dated_on: on,
    added_at: when(on),
    added_by: manager,
  })
}

/** The meetings of every third month that have been, the last few, and the next one. */
export function meetingsIn(story: Story, { id }: Made, since: Day): { held: { id: string; on: Day }[] } {
  const months = since.until(story.today, { largestUnit: 'months' }).months
  const past = Array.from({ length: Math.floor(months / 3) }, (_, n) => since.add({ months: 3 * (n + 1) })).slice(-4)
  const held = past.map((on) => {
    const row = base()
    story.rows.add('agreement_meeting', {
      ...row,
      agreement_id: id,
      kind: 'steering',
      on_day: on,
      planned_at: when(on.subtract({ days: 60 })),
      planned_by: manager,
      held_on: on,
      who: 'Enhetschefen, verksamhetschefen och ekonomen',
      held_words: 'Vi gick igenom vad som är lovat och vad det blev, och vad som behöver ändras.',
      held_at: when(on),
      held_by: manager,
      called_off_at: null,
      called_off_by: null,
    })
    return { id: row.id, on }
  })
  story.rows.add('agreement_meeting', {
    ...base(),
    agreement_id: id,
    kind: 'steering',
    on_day: story.today.add({ days: 23 }),
    planned_at: when(story.today.subtract({ days: 30 })),
    planned_by: manager,
    ...{
      held_on: null,
      who: null,
      held_words: null,
      held_at: null,
      held_by: null,
      called_off_at: null,
      called_off_by: null,
    },
  })
  return { held }
}
