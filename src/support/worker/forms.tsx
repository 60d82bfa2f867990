/** Who supports: named, no longer, and from one to another, who answers for themselves. */

import { ask } from '../../platform/database/index.ts'
import { day, longText, optional, picked, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { Card, Words } from '../../platform/ui/index.ts'
import { letUnitIn } from '../let-in.ts'
import { type Support, supportIdOf } from '../load.ts'
import { lacksUnit } from '../opening/forms.tsx'
import { courseOf, handoverOf, type NamedWorker } from '../queries.ts'
import { holdsOn } from '../rules.ts'
import { byHouse, mayOpen, type Supporter, supportStaff } from '../staff.ts'
import { type SupportStep, support } from '../subject.tsx'
import { text } from './text.ts'

const place = { opens: 'support', back: '#workers' } as const

/** Whoever supports now, or has accepted to. */
export const supportingNow = (workers: readonly NamedWorker[]): NamedWorker[] =>
  workers.filter(({ untilOn }) => untilOn === null || Temporal.PlainDate.compare(untilOn, today()) >= 0)

const there = (staff: readonly Supporter[], { organisationId }: Pick<Support, 'organisationId'>) =>
  staff.filter((one) => one.organisationId === organisationId)

type Held = Pick<SupportStep, 'tx' | 'session' | 'on'>

/** Why this worker can't support this person; null when they can. */
async function unfit({ tx, session, on }: Held, staff: readonly Supporter[], id: string) {
  const who = there(staff, on).find((one) => one.id === id)
  if (who === undefined) return 'notThere'
  if (lacksUnit(session, who)) return 'noUnit'
  return (await mayOpen(tx, on.personId, id)) ? null : 'notNamed'
}

const workersOf = async ({ tx, on }: Held): Promise<NamedWorker[]> =>
  supportingNow((await ask(tx, courseOf(tx, [on.id]))).workers)

export const naming = support.form({
  ...place,
  at: 'workers/new',
  may: 'name',
  text: group(text, 'naming'),
  fields: { worker: picked(), fromOn: day({ within: 'planned', shownFrom: ({ beginsOn }: Support) => beginsOn }) },
  knows: supportStaff,
  shows: ({ shown, known }) => ({
    options: { worker: byHouse(there(known, shown)) },
    begins: { fromOn: later(today(), shown.beginsOn) },
  }),
  act: async (step, { worker, fromOn }, staff) => {
    const stop = await unfit(step, staff, worker)
    if (stop !== null) return wrong('worker', stop)
    if ((await workersOf(step)).some(({ userId }) => userId === worker)) return wrong('worker', 'already')
    if (Temporal.PlainDate.compare(fromOn, step.on.beginsOn) < 0) return wrong('fromOn', 'tooEarly')
    const who = staff.find(({ id }) => id === worker)
    if (who) await letUnitIn(step.tx, step.session, step.on, who)
    const made = await step.add('support_worker', 'named', { user_id: worker, from_on: fromOn })
    return step.done('support.worker-named', { data: { worker, from: fromOn.toString() }, made })
  },
  clash: { support_worker_once: stopped('already', 'worker'), support_worker_fits: stopped('notThere', 'worker') },
})

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

/** From today on; whoever hadn't begun never did. That nobody is left is seen on the manager's My day. */
export const leaving = support.press({
  at: 'workers/:workerId/end',
  may: 'name',
  back: '#workers',
  text: group(text, 'leaving'),
  act: async (step) => {
    const { tx, on, params } = step
    const row = (await workersOf(step)).find(({ id }) => id === params.workerId)
    if (row === undefined || row.untilOn !== null) return stopped('already')
    if ((await ask(tx, handoverOf(on.id)))?.fromId === row.userId) return stopped('open')
    const data = { worker: row.userId }
    return step.done('support.worker-left', { data, last: () => until(step, row, today()) })
  },
})

async function until(
  { tx, session, on }: Held,
  { id, fromOn }: NamedWorker,
  day: Temporal.PlainDate,
): Promise<{ to?: string }> {
  const lastDay = Temporal.PlainDate.compare(fromOn, day) > 0 ? fromOn.subtract({ days: 1 }) : day
  await tx
    .updateTable('support_worker')
    .set({ until_on: lastDay, ended_at: now(), ended_by: session.userId })
    .where('id', '=', id)
    .execute()
  const still = await tx.selectFrom('support').select('id').where('id', '=', on.id).executeTakeFirst()
  return still === undefined ? { to: '/support' } : {}
}

export const asking = support.form({
  ...place,
  at: 'handovers/new',
  may: 'work',
  text: group(text, 'asking'),
  fields: {
    from: optional(picked({ empty: group(text, 'nobodyLeaves') })),
    to: picked(),
    onDay: day({ within: 'planned', from: today }),
    words: longText(4000, 6),
  },
  knows: supportStaff,
  shows: async ({ tx, session, shown, known }) => {
    const workers = supportingNow((await ask(tx, courseOf(tx, [shown.id]))).workers)
    const mine = workers.find(({ userId }) => userId === session.userId) ?? workers[0]
    const supports = new Set(workers.map(({ userId }) => userId))
    return {
      options: {
        from: workers.map(({ userId, name }) => ({ value: userId, label: name ?? '' })),
        to: byHouse(there(known, shown).filter(({ id }) => !supports.has(id))),
      },
      begins: { from: mine?.userId ?? null, onDay: today().add({ days: 7 }) },
    }
  },
  act: async (step, { from, to, onDay, words }, staff) => {
    const { tx, session, on } = step
    const stop = await unfit(step, staff, to)
    if (stop !== null) return wrong('to', stop)
    const workers = await workersOf(step)
    if (from !== null && !workers.some(({ userId }) => userId === from)) return wrong('from', 'notFrom')
    if (workers.some(({ userId }) => userId === to)) return wrong('to', 'same')
    const who = staff.find(({ id }) => id === to)
    if (who) await letUnitIn(tx, session, on, who)
    const row = { from_user_id: from, to_user_id: to, on_day: onDay, words }
    const made = await step.add('support_handover', 'asked', row)
    return step.done('support.handover-asked', { about: made, data: { from, to, on: onDay.toString() }, made })
  },
  clash: { support_handover_open: stopped('open'), support_worker_fits: stopped('notThere', 'to') },
})

export const answering = support.form({
  ...place,
  at: '/support-handovers/:row/answer',
  through: (tx, { row }) => supportIdOf(tx, 'support_handover', row),
  may: 'work',
  text: group(text, 'answering'),
  fields: {
    answer: radios(['accepted', 'declined'], group(text, 'answers'), { row: true }),
    words: optional(longText(500, 3)),
  },
  shows: async ({ tx, shown, viewer }) => {
    const { locale } = viewer
    const t = words(text, locale)
    const open = await ask(tx, handoverOf(shown.id))
    if (open === null) return {}
    const [from, to, day] = [open.from ?? '', open.to ?? '', formatDate(open.onDay, locale)]
    return {
      lead: open.fromId === null ? t.askedAlone(to, day) : t.asked(from, to, day),
      before: (
        <Card title={t.mustKnow}>
          <Words>{open.words}</Words>
        </Card>
      ),
    }
  },
  act: async (step, { answer, words }) => {
    const { tx, session, on, params } = step
    const open = await ask(tx, handoverOf(on.id))
    if (open === null || open.id !== params.row) return stopped('answered')
    if (open.toId !== session.userId) return stopped('notMine')
    if (answer === 'declined' && words === null) return wrong('words', 'whyNot')
    const workers = await workersOf(step)
    // from today on when it was answered late
    const fromOn = later(open.onDay, today())
    if (answer === 'accepted') await step.add('support_worker', 'named', { user_id: open.toId, from_on: fromOn })
    const told = { about: open.id, data: { answer, from: open.fromId, to: open.toId, on: fromOn.toString() } }
    return step.done('support.handover-answered', {
      ...told,
      last: async () => {
        await step.stamp('support_handover', open.id, 'answered', { answer, answer_words: words })
        const before = workers.find(({ userId, untilOn }) => userId === open.fromId && untilOn === null)
        if (answer === 'accepted' && before !== undefined) await until(step, before, fromOn.subtract({ days: 1 }))
        const still = await tx.selectFrom('support').select('id').where('id', '=', on.id).executeTakeFirst()
        return still === undefined ? { to: '/support' } : {}
      },
    })
  },
  clash: { support_worker_once: stopped('answered') },
})

export const withdrawing = support.press({
  at: '/support-handovers/:row/withdrawal',
  through: (tx, { row }) => supportIdOf(tx, 'support_handover', row),
  may: 'work',
  back: '#workers',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    const { tx, on, params } = step
    const open = await ask(tx, handoverOf(on.id))
    if (open === null || open.id !== params.row) return stopped('answered')
    return step.done('support.handover-withdrawn', {
      about: params.row,
      last: async () => {
        await step.stamp('support_handover', params.row, 'withdrawn')
        const still = await tx.selectFrom('support').select('id').where('id', '=', on.id).executeTakeFirst()
        return still === undefined ? { to: '/support' } : {}
      },
    })
  },
})

/** Whether it holds that day: who supports now, for the pages. */
export const supportsOn = ({ fromOn, untilOn }: NamedWorker, day: Temporal.PlainDate): boolean =>
  holdsOn({ from: fromOn, until: untilOn }, day)
