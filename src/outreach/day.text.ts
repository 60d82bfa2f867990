/** The words of outreach on My day. */

import { dictionary } from '../platform/text/index.ts'

export const dayText = dictionary({
  sv: {
    next: 'Ni har bestämt att ses',
    open: 'Öppna',
    known: 'Känd person',
    people: (n: number) => (n === 1 ? '1 person' : `${n} personer`),
    agreed: 'Ett möte som ni har kommit överens om',
  },
  en: {
    next: 'You have agreed to meet',
    open: 'Open',
    known: 'Known person',
    people: (n) => (n === 1 ? '1 person' : `${n} people`),
    agreed: 'A meeting that you have agreed on',
  },
})
