/** What signals say on My day and on a person's path. */

import { dictionary } from '../platform/text/index.ts'
import { ANSWER_WITHIN_VARDAGAR } from './rules.ts'

export const dutyText = dictionary({
  sv: {
    from: (kind: string, sender: string) => `${kind}: ${sender}`,
    writtenDown: 'skrevs ned av kommunen',
    came: (moment: string) => `Kom in ${moment}. Svarsdagen är kommunens eget löfte; utredning ska inledas genast`,
    answer: 'Svara',
    forNamed: 'En signal väntar på utsedd personal',
    forNamedRule: (moment: string) =>
      `Kom in ${moment}. Den gäller någon med skyddade personuppgifter; du svarar för att den besvaras i tid`,
    see: 'Se',
    yours: (municipality: string) => `Er signal till ${municipality} kommun`,
    promised: `Kommunens eget löfte: svar inom ${ANSWER_WITHIN_VARDAGAR} vardagar, samma dag om det brådskar`,
    read: 'Läs',
    hasAnswer: (municipality: string) => `${municipality} kommun har svarat`,
    answeredOn: (moment: string) => `Svaret kom ${moment}. Det står här i en vecka`,
    urgent: 'Brådskar',
    children: (count: number) => `${count} barn`,
    lane: 'Signaler',
    cameIn: 'En signal kom in',
    answered: 'Avsändaren fick svar',
  },
  en: {
    from: (kind, sender) => `${kind}: ${sender}`,
    writtenDown: 'written down by the municipality',
    came: (moment) =>
      `Came in ${moment}. The answer day is the municipality’s own promise; investigations open at once`,
    answer: 'Answer',
    forNamed: 'A signal waits for named staff',
    forNamedRule: (moment) =>
      `Came in ${moment}. It is about somebody with protected identity; you answer for its being answered in time`,
    see: 'See',
    yours: (municipality) => `Your signal to ${municipality} municipality`,
    promised: `The municipality’s own promise: an answer within ${ANSWER_WITHIN_VARDAGAR} working days, the same day when urgent`,
    read: 'Read',
    hasAnswer: (municipality) => `${municipality} municipality has answered`,
    answeredOn: (moment) => `The answer came ${moment}. It stands here for a week`,
    urgent: 'Urgent',
    children: (count) => (count === 1 ? '1 child' : `${count} children`),
    lane: 'Signals',
    cameIn: 'A signal came in',
    answered: 'The sender was answered',
  },
})
