/** What the house's own staff note of a stay, and take back: house rules, belongings, a note for the next shift, a risk. */

import { found } from '../../platform/access/index.ts'
import { longText, shortText, stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { type BookingStep, booking } from '../booking/subject.tsx'
import { daysAt, rulesOf } from './queries.ts'
import { text } from './text.ts'

const BACK = '#stay'

/** Written down until the moment when it is gone; that moment stands in the row, whatever is set later. */
async function write(step: BookingStep, kind: 'note' | 'risk', words: string) {
  const { noteDays, riskDays } = await daysAt(step.tx, step.on.siteId)
  const gone = now().add({ hours: 24 * (kind === 'note' ? noteDays : riskDays) })
  const made = await step.add('stay_note', 'written', { kind, words, gone_at: gone })
  return step.done(kind === 'note' ? 'stay.note-written' : 'stay.risk-written', { data: { note: made }, made })
}

export const noting = booking.form({
  at: 'notes/new',
  may: 'receive',
  opens: 'booking',
  back: BACK,
  text: group(text, 'noting'),
  fields: { words: longText(300, 3) },
  act: (step, { words }) => write(step, 'note', words),
})

export const risking = booking.form({
  at: 'risks/new',
  may: 'receive',
  opens: 'booking',
  back: BACK,
  text: group(text, 'risking'),
  fields: { words: longText(300, 3) },
  act: (step, { words }) => write(step, 'risk', words),
})

export const unnoting = booking.press({
  at: 'notes/:note/removal',
  may: 'receive',
  back: BACK,
  text: group(text, 'unnoting'),
  act: async (step) => {
    const note = found(
      await step.tx
        .selectFrom('stay_note')
        .select(['id', 'undone_at'])
        .where('id', '=', step.params.note)
        .executeTakeFirst(),
    )
    if (note.undone_at !== null) return stopped('already')
    await step.stamp('stay_note', note.id, 'undone')
    return step.done('stay.note-removed', { data: { note: note.id } })
  },
})

export const keeping = booking.form({
  at: 'belongings/new',
  may: 'receive',
  opens: 'booking',
  back: BACK,
  text: group(text, 'keeping'),
  fields: { words: shortText(120) },
  act: async (step, { words }) => {
    const made = await step.add('stay_belonging', 'kept', { words })
    return step.done('stay.belonging-kept', { data: { belonging: made }, made })
  },
})

const belonging = async ({ tx }: BookingStep, id: string) =>
  found(
    await tx
      .selectFrom('stay_belonging')
      .select(['id', 'returned_at', 'undone_at'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )

export const returning = booking.press({
  at: 'belongings/:belonging/return',
  may: 'receive',
  back: BACK,
  text: group(text, 'returning'),
  act: async (step) => {
    const it = await belonging(step, step.params.belonging)
    if (it.returned_at !== null || it.undone_at !== null) return stopped('already')
    await step.stamp('stay_belonging', it.id, 'returned')
    return step.done('stay.belonging-returned', { data: { belonging: it.id } })
  },
})

export const unreturning = booking.press({
  at: 'belongings/:belonging/return/undo',
  may: 'receive',
  back: BACK,
  text: group(text, 'unreturning'),
  act: async (step) => {
    const it = await belonging(step, step.params.belonging)
    if (it.returned_at === null) return stopped('already')
    await step.unstamp('stay_belonging', it.id, 'returned')
    return step.done('stay.belonging-return-undone', { data: { belonging: it.id } })
  },
})

/** It was written down by mistake. */
export const unkeeping = booking.press({
  at: 'belongings/:belonging/removal',
  may: 'receive',
  back: BACK,
  text: group(text, 'unkeeping'),
  act: async (step) => {
    const it = await belonging(step, step.params.belonging)
    if (it.undone_at !== null) return stopped('already')
    await step.stamp('stay_belonging', it.id, 'undone')
    return step.done('stay.belonging-removed', { data: { belonging: it.id } })
  },
})

/** The guest has accepted the rules as they stand now. */
export const accepting = booking.press({
  at: 'rules/acceptance',
  may: 'receive',
  back: BACK,
  text: group(text, 'accepting'),
  clash: { house_rules_accepted_once: stopped('already') },
  act: async (step) => {
    const rules = await rulesOf(step.tx, step.on.siteId)
    if (rules === undefined) return stopped('none')
    const made = await step.add('house_rules_accepted', 'noted', { rules_id: rules.id })
    return step.done('stay.rules-accepted', { data: { rules: rules.id, version: rules.version }, made })
  },
})

export const unaccepting = booking.press({
  at: 'rules/acceptance/:acceptance/undo',
  may: 'receive',
  back: BACK,
  text: group(text, 'unaccepting'),
  act: async (step) => {
    const it = found(
      await step.tx
        .selectFrom('house_rules_accepted')
        .select(['id', 'undone_at'])
        .where('id', '=', step.params.acceptance)
        .executeTakeFirst(),
    )
    if (it.undone_at !== null) return stopped('already')
    await step.stamp('house_rules_accepted', it.id, 'undone')
    return step.done('stay.rules-acceptance-undone', { data: { acceptance: it.id } })
  },
})

export const stayForms = booking.routes(
  noting,
  risking,
  unnoting,
  keeping,
  returning,
  unreturning,
  unkeeping,
  accepting,
  unaccepting,
)
