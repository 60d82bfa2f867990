/** A delegation as the subject of forms, and the place where new ones are given. */

import { found } from '../../platform/access/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type MatterVerb, requireMay } from '../access.ts'
import { delegationById } from './queries.ts'
import { stateOn } from './rules.ts'
import { text } from './text.ts'

const above = (locale: Locale) => [{ href: '/delegations', label: words(text, locale).title }]

export const delegations = desk({
  at: '/delegations',
  requireMay: (session, verb: MatterVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page.viewer.locale)} />,
  text: group(text, 'subject'),
})

export const delegation = subject({
  at: '/delegations/:id',
  rows: { table: 'delegation', key: 'delegation_id' },
  show: async (tx, session, id, _opens, verb: MatterVerb) => {
    requireMay(session, verb)
    return found(await delegationById(tx, id))
  },
  hold: async (tx, session, id, verb: MatterVerb) => {
    requireMay(session, verb)
    // two who end it come one after the other
    await holdRecord(tx)
    return found(await delegationById(tx, id))
  },
  ended: (one) => stateOn(one, today()) === 'over',
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page.viewer.locale)} />,
  text: group(text, 'subject'),
})
