/** The register of kinds of support, and the norms: added, ended, given again, decided on. */

import { ask } from '../../platform/database/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  optional,
  shortText,
  stopped,
  wholeNumber,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { requireMay, type SupportVerb } from '../access.ts'
import { normOn } from '../queries.ts'
import { kindsOf } from './queries.ts'
import { text } from './text.ts'

const register = desk({
  at: '/support/settings',
  requireMay: (session, verb: SupportVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/support', label: words(text, page.viewer.locale).backHome },
        { href: '/support/settings', label: words(text, page.viewer.locale).settings },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

const place = { may: 'setUp', opens: 'support-settings', back: '/support/settings' } as const

export const adding = register.form({
  ...place,
  at: 'kinds/new',
  text: group(text, 'adding'),
  fields: { name: shortText(100), words: optional(longText(500, 3)), fromOn: day({ within: 'planned' }) },
  shows: () => ({ begins: { fromOn: today() } }),
  act: async (step, { name, words, fromOn }) => {
    const made = await step.add('support_kind', 'added', { name, words, from_on: fromOn })
    return step.done('support.kind-registered', { about: made, data: { from: fromOn.toString() }, made })
  },
  clash: { support_kind_name: stopped('taken', 'name') },
})

const press = { may: 'setUp', back: '/support/settings' } as const

export const ending = register.press({
  ...press,
  at: 'kinds/:kindId/end',
  text: group(text, 'ending'),
  act: async (step) => {
    const kind = (await ask(step.tx, kindsOf(step.tx))).find(({ id }) => id === step.params.kindId)
    if (kind === undefined || kind.untilOn !== null) return stopped('already')
    const until_on = Temporal.PlainDate.compare(kind.fromOn, today()) > 0 ? kind.fromOn : today()
    await step.stamp('support_kind', kind.id, 'ended', { until_on })
    return step.done('support.kind-retired', { about: kind.id })
  },
})

export const resuming = register.press({
  ...press,
  at: 'kinds/:kindId/resuming',
  text: group(text, 'resuming'),
  act: async (step) => {
    const kind = (await ask(step.tx, kindsOf(step.tx))).find(({ id }) => id === step.params.kindId)
    if (kind === undefined || kind.untilOn === null) return stopped('running')
    await step.unstamp('support_kind', kind.id, 'ended', { until_on: null })
    return step.done('support.kind-returned', { about: kind.id })
  },
  clash: { support_kind_name: stopped('taken') },
})

const MOST_PEOPLE = 50
const MOST_DAYS = 90

export const setting = register.form({
  ...place,
  at: 'norms/new',
  text: group(text, 'setting'),
  fields: {
    caseload: wholeNumber(1, MOST_PEOPLE, group(text, 'people')),
    contactDays: wholeNumber(1, MOST_DAYS, group(text, 'days')),
    source: optional(shortText(300, { width: 'full' })),
    fromOn: day({ within: 'planned' }),
  },
  shows: async ({ tx }) => {
    const { caseload, contactDays, source } = await ask(tx, normOn(today()))
    return { begins: { caseload, contactDays, source, fromOn: today() } }
  },
  act: async (step, { caseload, contactDays, source, fromOn }) => {
    const row = { caseload, contact_days: contactDays, source, from_on: fromOn }
    const made = await step.add('support_norm', 'set', row)
    return step.done('support.norm-set', { about: made, data: { caseload, days: contactDays }, made })
  },
})

export const undoing = register.press({
  ...press,
  at: 'norms/:normId/undo',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { tx, params } = step
    const norm = await tx
      .selectFrom('support_norm')
      .select('id')
      .where('id', '=', params.normId)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (norm === undefined) return stopped('gone')
    await step.stamp('support_norm', params.normId, 'undone')
    return step.done('support.norm-undone', { about: params.normId })
  },
})

export const setupForms = register.routes(adding, ending, resuming, setting, undoing)
