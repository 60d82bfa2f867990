/** An advice as the subject of forms and presses: its unit's debt advisers alone have it. And the desk where one is opened. */

import { Beneath, desk, type Step, subject } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { type AdviceVerb, requireMay } from './access.ts'
import { AdvicePage } from './frame.tsx'
import { type Advice, adviceToShow, adviceToWorkOn } from './load.ts'
import { text } from './text.ts'

export const advice = subject({
  at: '/advice/:id',
  rows: { table: 'advice', key: 'advice_id' },
  show: (tx, session, id, opens, _verb: 'advise') => adviceToShow(tx, session, id, opens),
  hold: (tx, session, id, _verb: 'advise') => adviceToWorkOn(tx, session, id),
  ended: ({ end }) => end !== null,
  frame: ({ shown, heading, title, ...page }) => (
    <AdvicePage {...page} advice={shown} title={heading} documentTitle={`${title} · ${shown.number}`} />
  ),
  text: group(text, 'subject'),
})

/** What work on an advice gets in hand, where the address has these ids. */
export type AdviceStep<Id extends string = never> = Step<Advice, Readonly<Record<Id, string>>, 'advice_id', 'advice'>

/** Where an advice that isn't yet is opened, and a meeting booked. */
export const advices = desk({
  at: '/advice',
  requireMay: (session, verb: AdviceVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/advice', label: words(text, page.viewer.locale).advice }]} />
  ),
  text: group(text, 'subject'),
})
