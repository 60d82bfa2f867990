/** The words of what goes along to another municipality: on the page in its language, and as they are written, in Swedish. */
import { dictionary } from '../../platform/text/index.ts'

export const partText = dictionary({
  sv: {
    about: {
      person: 'Vem det gäller',
      household: 'Hushållet',
      living: 'Var personen har bott, utan adresser',
      residence: 'Grunden för vilken kommun som ansvarar',
      plan: 'Personens mål i genomförandeplanen',
    },
    household: (adults: number, children: number) =>
      `${adults === 1 ? '1 vuxen' : `${adults} vuxna`}, ${children === 1 ? '1 barn' : `${children} barn`}`,
    number: 'Personnummer eller samordningsnummer',
    born: 'Född',
    investigationOpen: (from: string) => `Utredning som pågår sedan ${from}`,
    investigation: (from: string, to: string) => `Utredning ${from}–${to}`,
    assessment: 'Bedömning',
    decision: (on: string, outcome: string) => `Beslut ${on}: ${outcome.toLowerCase()}`,
    reasons: 'Skäl',
    intervention: (kind: string) => `Insats: ${kind}`,
    more: 'Mer som behövs',
  },
  en: {
    about: {
      person: 'Whom it is about',
      household: 'The household',
      living: 'Where the person has lived, without addresses',
      residence: 'The ground for which municipality is responsible',
      plan: 'The person’s goals in the plan',
    },
    household: (adults, children) =>
      `${adults === 1 ? '1 adult' : `${adults} adults`}, ${children === 1 ? '1 child' : `${children} children`}`,
    number: 'Personal or coordination number',
    born: 'Born',
    investigationOpen: (from) => `Investigation open since ${from}`,
    investigation: (from, to) => `Investigation ${from}–${to}`,
    assessment: 'Assessment',
    decision: (on, outcome) => `Decision ${on}: ${outcome.toLowerCase()}`,
    reasons: 'Reasons',
    intervention: (kind) => `Intervention: ${kind}`,
    more: 'More that is needed',
  },
})
