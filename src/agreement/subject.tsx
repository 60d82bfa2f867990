/** An agreement as the subject of forms and presses, and the place where new ones are made. */

import { Beneath, desk, type Step, subject } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { type AgreementVerb, requireMay } from './access.ts'
import { type Agreement, agreementToShow, agreementToWorkOn } from './load.ts'
import { text } from './text.ts'

export const agreement = subject({
  at: '/agreements/:id',
  rows: { table: 'agreement', key: 'agreement_id' },
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  show: (tx, session, id, _opens, verb: AgreementVerb) => agreementToShow(tx, session, id, verb),
  hold: (tx, session, id, verb: AgreementVerb) => agreementToWorkOn(tx, session, id, verb),
  ended: ({ end }) => end !== null,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/agreements/${shown.id}`, label: shown.title }]} />
  ),
  text: group(text, 'subject'),
})

export type AgreementStep<Id extends string = never> = Step<
  Agreement,
  Readonly<Record<Id, string>>,
  'agreement_id',
  'agreement'
>

export const agreements = desk({
  at: '/agreements',
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/agreements', label: words(text, page.viewer.locale).tabs.agreements }]} />
  ),
  text: group(text, 'desk'),
})
