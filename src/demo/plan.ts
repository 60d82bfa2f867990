/**
 * The demo’s overall plan. None before the motion of September 2023 (Kalmar answered no in 2016, 2018 and 2020: kalmar.se, 25 October 2021); decided in
 * 2024, followed since, and a draft of the next one, for which no national strategy is known yet. Its days are ours. Written when everything else is
 * there, in the order in which it happened: what is decided takes no more rows.
 */

import type { Tx } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { today } from '../platform/time/index.ts'
import { dayOf, when } from './agreement/write.ts'
import { castIds } from './cast.ts'
import { MUNICIPALITY, userId } from './story.ts'

type Day = Temporal.PlainDate

const DECIDED = dayOf('2024-05-27')
const FROM = dayOf('2024-06-01')
const UNTIL = dayOf('2026-12-31')
const DRAFTED = dayOf('2026-09-07')

const manager = userId('agneta')
const base = () => ({ id: newId(), municipality_code: MUNICIPALITY })
const set = (on: Day) => ({ set_at: when(on), set_by: manager })

type Told = readonly [kind: 'begun' | 'note' | 'done' | 'halted', on: string, words: string | null]
type Planned = {
  goal: string
  title: string
  who: { organisation: string } | { words: string }
  from: string
  due: string
  indicator: string | null
  question: string | null
  told: readonly Told[]
}

const goals: readonly [strategy: string, title: string, words: string][] = [
  ['2022-street', 'Ingen behöver sova ute', 'Den som saknar tak får en plats samma natt, vem som än har ansvaret.'],
  ['2022-prevented', 'Färre förlorar sitt hem', 'Barnfamiljer först: inget barn ska vräkas.'],
  ['2022-housing-first', 'Ett eget hem först', 'Eget förstahandskontrakt utan andra krav än en vanlig hyresgäst har.'],
  [
    '2022-planning',
    'Bostäder till dem som har det svårast',
    'Hyresvärdar och grannkommuner är med i skriftliga avtal.',
  ],
]

const actions: readonly Planned[] = [
  {
    goal: '2022-street',
    title: 'Akutplatser som är lätta att nå',
    who: { organisation: castIds.stadsmissionen },
    from: '2024-06-01',
    due: '2025-01-31',
    indicator: null,
    question: null,
    told: [
      ['begun', '2024-08-19', null],
      ['done', '2025-01-20', 'Platserna är öppna varje natt.'],
    ],
  },
  {
    goal: '2022-prevented',
    title: 'Rutinen för barnfamiljer med hyresskuld följs upp varje år',
    who: { words: 'Enhetschefen, Vräkningsförebyggande' },
    from: '2024-06-01',
    due: '2026-12-15',
    indicator: 'eviction-funnel',
    question: 'rutin_barnfamiljer',
    told: [
      ['begun', '2024-09-02', null],
      ['note', '2025-06-10', 'Alla familjer fick kontakt samma vecka.'],
    ],
  },
  {
    goal: '2022-housing-first',
    title: 'Andrahandskontrakt blir den boendes egna',
    who: { words: 'Enhetschefen, Vuxenenheten' },
    from: '2024-06-01',
    due: '2026-10-31',
    indicator: 'ways-home',
    question: null,
    told: [['begun', '2024-09-16', 'Varje andrahandskontrakt har ett samtal inplanerat.']],
  },
  {
    goal: '2022-housing-first',
    title: 'Bostad först för dem som har det svårast',
    who: { words: 'Socialchefen' },
    from: '2024-06-01',
    due: '2026-12-31',
    indicator: 'retention',
    question: null,
    told: [['begun', '2024-10-01', null]],
  },
  {
    goal: '2022-planning',
    title: 'Skriftligt avtal med varje hyresvärd som vi arbetar med',
    who: { words: 'Socialchefen' },
    from: '2024-06-01',
    due: '2025-12-31',
    indicator: null,
    question: 'overenskommelse_overgripande',
    told: [
      ['begun', '2024-08-26', null],
      ['note', '2025-10-06', 'Ett avtal gäller. Ett till väntar på underskrift.'],
    ],
  },
]

export async function fillPlan(tx: Tx): Promise<void> {
  const on = today()
  const isPast = (day: Day) => Temporal.PlainDate.compare(day, on) <= 0
  if (!isPast(DECIDED)) return
  const plan = await written(tx, {
    title: 'Övergripande plan mot hemlöshet 2024–2026',
    purpose: 'Ingen ska behöva leva i hemlöshet. Planen säger vad kommunen vill nå, och vem som gör vad till när.',
    made: dayOf('2024-02-05'),
    time: [FROM, UNTIL],
    from: null,
    strategies: goals.map(([strategy]) => strategy),
  })
  const decided = { decided_on: DECIDED, decided_by_whom: 'Kommunfullmäktige', diary_number: 'KS 2024/0211' }
  const published = { published_at: when(DECIDED.add({ days: 4 })), published_by: manager }
  await tx
    .updateTable('overall_plan')
    .set({
      ...decided,
      decided_at: when(DECIDED.add({ days: 1 })),
      decided_by: manager,
      ...(isPast(DECIDED.add({ days: 4 })) && published),
    })
    .where('id', '=', plan.id)
    .execute()
  const notes = actions.flatMap(({ told }, n) =>
    told
      .filter(([, day]) => isPast(dayOf(day)))
      .map(([kind, day, words]) => ({
        ...base(),
        overall_action_id: plan.actions[n] ?? '',
        ...{ kind, on_day: dayOf(day), words },
        ...{ noted_at: when(dayOf(day)), noted_by: manager },
      })),
  )
  if (notes.length > 0) await tx.insertInto('overall_progress').values(notes).execute()
  if (!isPast(DRAFTED)) return
  await written(tx, {
    title: 'Övergripande plan mot hemlöshet 2027–2030',
    purpose: 'Den nationella strategin gäller till och med 2026, och vad som följer är inte känt än.',
    made: DRAFTED,
    time: [dayOf('2027-01-01'), dayOf('2030-12-31')],
    from: plan.id,
    strategies: [],
  })
}

type Version = {
  title: string
  purpose: string
  made: Day
  time: readonly [Day, Day]
  from: string | null
  /** the national goals that it has; a draft without a strategy has goals of its own */
  strategies: readonly string[]
}

async function written(tx: Tx, { title, purpose, made, time, from, strategies }: Version) {
  const row = base()
  await tx
    .insertInto('overall_plan')
    .values({
      ...row,
      ...{ title, purpose, from_on: time[0], until_on: time[1], begins_from_id: from },
      ...{ made_at: when(made), made_by: manager },
    })
    .execute()
  const own = 'Nästa nationella strategi är inte känd än. Målet knyts till den när den kommer.'
  const ids = new Map(goals.map(([strategy]) => [strategy, newId()]))
  await tx
    .insertInto('overall_goal')
    .values(
      goals.map(([strategy, name, words]) => ({
        ...base(),
        id: ids.get(strategy) ?? newId(),
        overall_plan_id: row.id,
        key: goalKey(strategy),
        ...{ title: name, words },
        ...(strategies.includes(strategy) ? { strategy_goal_id: strategy } : { own_because: own }),
        ...set(made),
      })),
    )
    .execute()
  const rows = actions.map((action, n) => ({
    ...base(),
    overall_plan_id: row.id,
    goal_id: ids.get(action.goal) ?? '',
    key: actionKey(n),
    title: action.title,
    ...('organisation' in action.who ? { organisation_id: action.who.organisation } : { who_words: action.who.words }),
    owner_id: manager,
    from_on: later(dayOf(action.from), time[0]),
    due_on: from === null ? dayOf(action.due) : time[1],
    ...{ indicator: action.indicator, question: action.question },
    ...set(made),
  }))
  // the same columns in every row
  const even = rows.map((one) => ({ organisation_id: null, who_words: null, ...one }))
  await tx.insertInto('overall_action').values(even).execute()
  return { id: row.id, actions: even.map(({ id }) => id) }
}

const later = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)
const key = (n: number): string => `01979f58-0000-7000-8000-${String(n).padStart(12, '0')}`
const goalKey = (strategy: string): string => key(goals.findIndex(([one]) => one === strategy))
const actionKey = (n: number): string => key(100 + n)
