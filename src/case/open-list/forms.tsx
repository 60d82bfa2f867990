/** Entering what the board has decided to give without individual assessment. An earlier decision stays: the new one holds from its day. */

import { Beneath, day, desk, longText, oneOf, optional, radios, shortText } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type CaseVerb, requireMay } from '../access.ts'
import { openKinds } from './rules.ts'
import { text } from './text.ts'

export const boardsList = desk({
  at: '/open-interventions',
  requireMay: (session, verb: CaseVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/open-interventions', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

export const entering = boardsList.form({
  at: 'new',
  may: 'setOpenList',
  opens: 'open-list',
  text: group(text, 'entering'),
  fields: {
    kind: oneOf(openKinds, group(text, 'kinds')),
    offered: radios(['yes', 'no'], group(text, 'offers')),
    conditions: optional(longText(2000, 3)),
    identity: radios(['documented', 'notDocumented'], group(text, 'identities')),
    reference: shortText(200),
    from: day({ within: 'planned' }),
  },
  shows: () => ({ begins: { offered: 'yes' as const, from: today() } }),
  act: async (step, { kind, offered, conditions, identity, reference, from }) => {
    const made = await step.add('open_intervention', 'set', {
      kind,
      offered: offered === 'yes',
      conditions,
      identity_documented: identity === 'documented',
      reference,
      from_on: from,
    })
    return step.done('open-intervention.set', { about: made, data: { kind, offered, identity, from: from.toString() } })
  },
})
