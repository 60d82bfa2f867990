/** Which kinds of support a person has, of those that the municipality keeps in its register. */

import { sql } from 'kysely'
import { ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { day, picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { support } from '../subject.tsx'
import { text } from './text.ts'

/** Those that are given on a day. */
const kindsOn = (tx: Tx, on: Temporal.PlainDate) =>
  rowsOf(
    tx
      .selectFrom('support_kind')
      .select(['id', 'name'])
      .where('from_on', '<=', on)
      .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', on)]))
      .orderBy(sql`name collate swedish`),
  )

export const givenTo = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_given as g')
      .innerJoin('support_kind as k', 'k.id', 'g.kind_id')
      .select(['g.id', 'k.name', 'g.from_on as fromOn', 'g.until_on as untilOn'])
      .where('g.support_id', '=', supportId)
      .orderBy('g.until_on', (order) => order.desc().nullsFirst())
      .orderBy('g.from_on', 'desc')
      .orderBy('g.id'),
    { fromOn: 'day', untilOn: 'day' },
  )
export type Given = ReturnType<ReturnType<typeof givenTo>['read']>[number]

export const adding = support.form({
  at: 'kinds/new',
  may: 'work',
  opens: 'support',
  back: '#kinds',
  text: group(text, 'adding'),
  fields: { kind: picked(), fromOn: day({ within: 'planned' }) },
  shows: async ({ tx, viewer }) => {
    const kinds = await ask(tx, kindsOn(tx, today()))
    if (kinds.length === 0)
      return { instead: <EmptyState title={words(text, viewer.locale).noRegister} icon="support" /> }
    return { options: { kind: kinds.map(({ id, name }) => ({ value: id, label: name })) }, begins: { fromOn: today() } }
  },
  act: async (step, { kind, fromOn }) => {
    if (!(await ask(step.tx, kindsOn(step.tx, fromOn))).some(({ id }) => id === kind)) return wrong('kind', 'notThere')
    if (Temporal.PlainDate.compare(fromOn, step.on.beginsOn) < 0) return wrong('fromOn', 'tooEarly')
    const made = await step.add('support_given', 'added', { kind_id: kind, from_on: fromOn })
    return step.done('support.kind-added', { about: made, data: { kind }, made })
  },
  clash: { support_given_once: stopped('already', 'kind') },
})

const running = async (tx: Tx, supportId: string, id: string) =>
  (await ask(tx, givenTo(tx, supportId))).find((one) => one.id === id)

/** From today on; one that hadn't begun ends on the day when it was to. */
export const ending = support.press({
  at: 'kinds/:givenId/end',
  may: 'work',
  back: '#kinds',
  text: group(text, 'ending'),
  act: async (step) => {
    const given = await running(step.tx, step.on.id, step.params.givenId)
    if (given === undefined || given.untilOn !== null) return stopped('already')
    const until_on = Temporal.PlainDate.compare(given.fromOn, today()) > 0 ? given.fromOn : today()
    await step.stamp('support_given', given.id, 'ended', { until_on })
    return step.done('support.kind-ended', { about: given.id })
  },
})

export const resuming = support.press({
  at: 'kinds/:givenId/resuming',
  may: 'work',
  back: '#kinds',
  text: group(text, 'resuming'),
  act: async (step) => {
    const given = await running(step.tx, step.on.id, step.params.givenId)
    if (given === undefined || given.untilOn === null) return stopped('running')
    await step.unstamp('support_given', given.id, 'ended', { until_on: null })
    return step.done('support.kind-resumed', { about: given.id })
  },
  clash: { support_given_once: stopped('running') },
})
