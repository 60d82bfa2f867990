/** What signals say on My day and on a person's path. */

import { dictionary } from '../platform/text/index.ts'
import { ANSWER_WITHIN_VARDAGAR } from './rules.ts'

export const dutyText = dictionary({
  sv: {
    from: (kind: string, sender: string) => `${kind}: ${sender}`,
    writtenDown: 'skrevs ned av kommunen',
    came: (moment: string) => `Kom in ${moment}. Svarsdagen är kommunens eget löfte; utredning ska inledas genast`,
    answer: 'Svara',
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
