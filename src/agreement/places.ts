/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnAgreement } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/agreements',
    does: false,
    may: mayOnAgreement.see,
    label: { sv: 'Avtal', en: 'Agreements' },
    words:
      'avtal, överenskommelse, överenskommelser, IOP, partnerskap, hyresvärdsavtal, samverkansavtal, löften, agreements, contracts, partnership',
  },
  {
    href: '/agreements/new',
    does: true,
    may: mayOnAgreement.manage,
    label: { sv: 'Nytt avtal', en: 'New agreement' },
    words: 'nytt avtal, ny överenskommelse, ny IOP, skapa avtal, new agreement, draft',
  },
  {
    href: '/routines',
    does: false,
    may: mayOnAgreement.seeAll,
    label: { sv: 'Rutiner', en: 'Routines' },
    words: 'rutin, rutiner, riktlinje, riktlinjer, barnfamiljer med hyresskuld, routines, guidelines',
  },
  {
    href: '/political-matters',
    does: false,
    may: mayOnAgreement.seeAll,
    label: { sv: 'Politiska uppdrag', en: 'Political assignments' },
    words: 'motion, motioner, uppdrag, nämnden, fullmäktige, politik, beslut, motions, council, board',
  },
  {
    href: '/county',
    does: false,
    may: mayOnAgreement.seeAll,
    label: { sv: 'Länets kommuner', en: 'The county’s municipalities' },
    words: 'länet, grannkommuner, kringliggande kommuner, samverkan, county, neighbours, neighbouring municipalities',
  },
  {
    href: '/open-comparisons',
    does: false,
    may: mayOnAgreement.seeAll,
    label: { sv: 'Öppna jämförelser', en: 'Open comparisons' },
    words: 'öppna jämförelser, Socialstyrelsen, enkät, frågor, svar, belägg, survey, questions, evidence',
  },
  {
    href: '/plan',
    does: false,
    may: mayOnAgreement.seePlan,
    label: { sv: 'Övergripande plan', en: 'Overall plan' },
    words:
      'plan, planen, övergripande plan, mål, aktiviteter, handlingsplan, strategi, fullmäktige, overall plan, goals, actions, strategy',
  },
]
