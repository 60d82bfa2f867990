/** What signals say on My day and on a person's path. */

import { dictionary } from '../platform/text/index.ts'
import { ANSWER_WITHIN_VARDAGAR } from './rules.ts'

export const dutyText = dictionary({
  sv: {
    from: (kind: string, sender: string) => `${kind}: ${sender}`,
    writtenDown: 'skrevs ned av kommunen',
    came: (moment: string) => `kom in ${moment}`,
    openAtOnce:
      'Den som skickar en signal får svar: dagen är kommunens eget löfte. Utredning ska inledas genast när en signal kan leda till att något görs.',
    answer: 'Svara',
    forNamed: 'En signal väntar på utsedd personal',
    forNamedRule:
      'En signal om någon med skyddade personuppgifter läses bara av utsedd personal. Du svarar för att den besvaras i tid.',
    see: 'Se',
    yours: (municipality: string) => `Er signal till ${municipality} kommun`,
    promised: `Kommunens eget löfte: svar inom ${ANSWER_WITHIN_VARDAGAR} vardagar, samma dag om det brådskar eller barn saknar tak.`,
    read: 'Läs',
    hasAnswer: (municipality: string) => `${municipality} kommun har svarat`,
    answeredOn: (moment: string) => `svaret kom ${moment}`,
    standsAWeek: 'Ett svar står här i en vecka.',
    urgent: 'Brådskar',
    children: (count: number) => `${count} barn`,
    lane: 'Signaler',
    cameIn: 'En signal kom in',
    answered: 'Avsändaren fick svar',
  },
  en: {
    from: (kind, sender) => `${kind}: ${sender}`,
    writtenDown: 'written down by the municipality',
    came: (moment) => `came in ${moment}`,
    openAtOnce:
      'Whoever sends a signal gets an answer: the day is the municipality’s own promise. An investigation opens at once when a signal may lead to something being done.',
    answer: 'Answer',
    forNamed: 'A signal waits for named staff',
    forNamedRule:
      'A signal about somebody with protected identity is read by named staff alone. You answer for its being answered in time.',
    see: 'See',
    yours: (municipality) => `Your signal to ${municipality} municipality`,
    promised: `The municipality’s own promise: an answer within ${ANSWER_WITHIN_VARDAGAR} working days, the same day when urgent or when children have no roof.`,
    read: 'Read',
    hasAnswer: (municipality) => `${municipality} municipality has answered`,
    answeredOn: (moment) => `the answer came ${moment}`,
    standsAWeek: 'An answer stands here for a week.',
    urgent: 'Urgent',
    children: (count) => (count === 1 ? '1 child' : `${count} children`),
    lane: 'Signals',
    cameIn: 'A signal came in',
    answered: 'The sender was answered',
  },
})
