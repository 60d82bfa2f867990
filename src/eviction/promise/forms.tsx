/** What the municipality promises the landlord, who reads it at once, on the messages that the matter holds. */

import { promiseKinds } from '../../message/index.ts'
import { found } from '../../platform/access/index.ts'
import { day, longText, oneOf, sometimes, stopped } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { landlordReads, promisesOf } from './queries.ts'
import { wrongWith } from './rules.ts'
import { text } from './text.ts'

export const giving = matter.form({
  at: 'promises/new',
  may: 'work',
  opens: 'matter-promise',
  back: '#promises',
  text: group(text, 'giving'),
  fields: {
    kind: oneOf(promiseKinds, group(text, 'kinds')),
    by: sometimes(day({ within: 'planned', from: today })),
    words: sometimes(longText(500, 3)),
  },
  shows: async ({ tx, shown, viewer }) => {
    const reads = await landlordReads(tx, shown.id)
    return { before: reads ? null : <Notice kind="warning">{words(text, viewer.locale).nobodyReads}</Notice> }
  },
  act: async (step, promise) => {
    const wrong = wrongWith(promise)
    if (wrong) return wrong
    const { kind, by, words } = promise
    const made = await step.add('matter_promise', 'promised', { kind, by_day: by, words })
    return step.done('matter.promise-given', { data: { promiseId: made, kind, by: by?.toString() ?? null }, made })
  },
})

/** Also in a matter that has ended: a promise that won't be kept must not stand. */
const place = { may: 'work', alsoEnded: true, back: '#promises' } as const

async function isWithdrawn({ tx, on, params }: MatterStep<'promiseId'>): Promise<boolean> {
  return found((await promisesOf(tx, on.id)).find(({ id }) => id === params.promiseId)).withdrawn !== null
}

const alreadyWithdrawn = stopped((locale) => words(text, locale).alreadyWithdrawn)

/** What was promised is done: its day no longer runs out. */
export const keeping = matter.press({
  ...place,
  at: 'promises/:promiseId/kept',
  text: group(text, 'keeping'),
  act: async (step) => {
    if (await isWithdrawn(step)) return alreadyWithdrawn
    await step.stamp('matter_promise', step.params.promiseId, 'kept')
    return step.done('matter.promise-kept', { data: { promiseId: step.params.promiseId } })
  },
})

/** It wasn't done after all. */
export const unkeeping = matter.press({
  ...place,
  at: 'promises/:promiseId/unkept',
  text: group(text, 'unkeeping'),
  act: async (step) => {
    if (await isWithdrawn(step)) return alreadyWithdrawn
    await step.unstamp('matter_promise', step.params.promiseId, 'kept')
    return step.done('matter.promise-not-kept', { data: { promiseId: step.params.promiseId } })
  },
})

export const withdrawing = matter.press({
  ...place,
  at: 'promises/:promiseId/withdrawal',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    if (await isWithdrawn(step)) return alreadyWithdrawn
    await step.stamp('matter_promise', step.params.promiseId, 'withdrawn')
    return step.done('matter.promise-withdrawn', { data: { promiseId: step.params.promiseId } })
  },
})

export const promiseRoutes = matter.routes(giving, keeping, unkeeping, withdrawing)
