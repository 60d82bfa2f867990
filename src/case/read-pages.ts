/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  case: { sv: 'Ärende', en: 'Case' },
  closure: { sv: 'Ärendet avslutas', en: 'Closing the case' },
  decision: { sv: 'Beslut', en: 'Decision' },
  decisionDocument: { sv: 'Beslut som handling', en: 'Decision as a document' },
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
  intervention: { sv: 'Insats', en: 'Intervention' },
  investigation: { sv: 'Utredning', en: 'Investigation' },
  note: { sv: 'Skriver en anteckning', en: 'Writing a note' },
  notes: { sv: 'Anteckningar', en: 'Notes' },
  'open-list': { sv: 'Vad som är öppet i ärendet', en: 'What is open in the case' },
  openCase: { sv: 'Ett ärende öppnas', en: 'Opening a case' },
  plan: { sv: 'Plan', en: 'Plan' },
  residence: { sv: 'Vilken kommun som ansvarar', en: 'Which municipality is responsible' },
  responsible: { sv: 'Ansvarig för ärendet', en: 'Responsible for the case' },
  transfer: { sv: 'Ärendet lämnas över', en: 'Handing the case over' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
