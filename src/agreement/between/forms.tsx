/** Sharing places for the night by an agreement, and how soon its parties answer each other. */

import { sql } from 'kysely'
import { ask, type Tx } from '../../platform/database/index.ts'
import { day, optional, picked, sometimes, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { agreement } from '../subject.tsx'
import { answerTimeOf } from './queries.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: 'shared' } as const
const MOST_PLACES = 500
const MOST_DAYS = 31

const ownSites = (tx: Tx, municipality: string) =>
  tx
    .selectFrom('site')
    .select(['id as value', 'name as label'])
    .where('municipality_code', '=', municipality)
    .where('living_form_code', '!=', sql.lit('protectedHousing'))
    .orderBy('name')
    .execute()

export const sharing = agreement.form({
  ...place,
  at: 'shared/sites/new',
  opens: 'agreement',
  text: group(text, 'sharing'),
  fields: {
    site: picked(),
    places: optional(wholeNumber(1, MOST_PLACES)),
    fromOn: day({ within: 'planned' }),
    untilOn: sometimes(day({ within: 'planned' })),
  },
  shows: async ({ tx, session, shown }) => ({
    options: { site: await ownSites(tx, session.municipality) },
    begins: { fromOn: shown.fromOn },
  }),
  act: async (step, { site, places, fromOn, untilOn }) => {
    const known = await ownSites(step.tx, step.session.municipality)
    if (!known.some(({ value }) => value === site)) return wrong('site', 'notThere')
    if (untilOn !== null && Temporal.PlainDate.compare(untilOn, fromOn) < 0) return wrong('untilOn', 'before')
    const row = { site_id: site, places, from_on: fromOn, until_on: untilOn }
    const made = await step.add('agreement_site', 'shared', row)
    return step.done('agreement.site-shared', { data: { row: made, site }, made })
  },
  clash: { agreement_site_once: wrong('site', 'already') },
})

export const unsharing = agreement.press({
  ...place,
  at: 'shared/sites/:row/undo',
  text: group(text, 'unsharing'),
  act: async (step) => {
    await step.stamp('agreement_site', step.params.row, 'undone')
    return step.done('agreement.site-unshared', { data: { row: step.params.row } })
  },
})

export const agreeing = agreement.form({
  ...place,
  at: 'shared/answer-time',
  opens: 'agreement',
  text: group(text, 'agreeing'),
  fields: { days: wholeNumber(1, MOST_DAYS) },
  act: async (step, { days }) => {
    if ((await ask(step.tx, answerTimeOf(step.tx, step.on.id))).length > 0) return stopped('already')
    const made = await step.add('agreement_answer_time', 'agreed', { days })
    return step.done('agreement.answer-time-agreed', { data: { days }, made })
  },
  clash: { agreement_answer_time_once: stopped('already') },
})

export const disagreeing = agreement.press({
  ...place,
  at: 'shared/answer-time/:row/undo',
  text: group(text, 'disagreeing'),
  act: async (step) => {
    await step.stamp('agreement_answer_time', step.params.row, 'undone')
    return step.done('agreement.answer-time-undone', { data: { row: step.params.row } })
  },
})
