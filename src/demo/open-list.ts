/** What the demo's board has decided to give without individual assessment, from the day that the law came into force. */

import { today } from '../platform/time/index.ts'
import { MUNICIPALITY, NEW_ACT, type Story, userId } from './story.ts'

const DECISION = '§ 61, 2025-06-17'

const decided = [
  ['nightCafe', 'Från 18 år.', false],
  ['dropIn', null, false],
  ['outreach', null, false],
  ['acutePlace', 'Från 18 år, högst fem nätter i taget.', true],
  ['mobileTeam', 'Från 18 år.', true],
  ['housingSupport', 'Högst tre månader, sedan prövas behovet.', true],
  ['contactsWithAuthorities', null, true],
  ['addictionCare', 'Öppenvård, från 18 år.', true],
  ['debtAdvice', null, true],
  ['occupation', 'Högst två dagar i veckan.', true],
  ['other', null, true],
] as const

/** Ids of their own, not drawn: nothing else in the demo becomes another because of them. */
export function openListRows(story: Story): void {
  if (Temporal.PlainDate.compare(today(), NEW_ACT) < 0) return
  const night = story.others?.night.siteId
  // of the night shelter alone: nobody writes down who sleeps there (`night/nameless.ts`)
  const rows = [
    ...decided.map((one) => [...one, null] as const),
    ...(night === undefined ? [] : [['acutePlace', 'Från 18 år.', false, night] as const]),
  ]
  for (const [index, [kind, conditions, identity, siteId]] of rows.entries())
    story.rows.add('open_intervention', {
      id: `01979f00-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
      municipality_code: MUNICIPALITY,
      kind,
      site_id: siteId,
      offered: true,
      conditions,
      identity_documented: identity,
      reference: DECISION,
      from_on: NEW_ACT,
      set_at: NEW_ACT.toZonedDateTime('Europe/Stockholm').toInstant(),
      set_by: userId('agneta'),
    })
}
