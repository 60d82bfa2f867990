/** Words for the list of households that wait for a home. */

import { dictionary } from '../../platform/text/index.ts'

export const waitingText = dictionary({
  sv: {
    title: 'Väntar på hem',
    lead: (day: string) =>
      `Hushåll i dina och enhetens ärenden som har sagt ja till att matchas, den som har väntat längst först. Läget ${day}.`,
    choosing: { fields: { which: 'Läge', whose: 'Ärenden' } },
    which: { all: 'Alla', agreed: 'Matchas', lapsed: 'Ska frågas igen' },
    whose: { all: 'Alla jag får läsa', mine: 'Mina egna' },
    case: 'Ärende',
    responsible: 'Ansvarig',
    nobody: 'Ingen',
    none: 'Inget hushåll väntar',
    noneWhat: 'Här står hushåll som har sagt ja till att matchas. Önskemålet skrivs på ärendets sida.',
    noneWho: 'hushållet, tillsammans med den som ansvarar för ärendet',
    toMatching: 'Matchning',
  },
  en: {
    title: 'Waiting for a home',
    lead: (day: string) =>
      `Households of your own cases and your unit’s that have agreed to be matched, who has waited longest first. As of ${day}.`,
    choosing: { fields: { which: 'State', whose: 'Cases' } },
    which: { all: 'All', agreed: 'Are matched', lapsed: 'To be asked again' },
    whose: { all: 'All that I may read', mine: 'My own' },
    case: 'Case',
    responsible: 'Responsible',
    nobody: 'Nobody',
    none: 'No household waits',
    noneWhat: 'Households that have agreed to be matched stand here. The request is written on the case’s page.',
    noneWho: 'the household, together with whoever is responsible for the case',
    toMatching: 'Matching',
  },
})
