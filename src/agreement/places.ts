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
  {
    href: '/plan/actions',
    does: false,
    may: mayOnAgreement.seePlan,
    label: { sv: 'Planens aktiviteter', en: 'The plan’s actions' },
    words: 'aktiviteter, vem gör vad, handlingsplan, försenat, actions, who does what, late',
  },
  {
    href: '/shared-nights',
    does: false,
    may: mayOnAgreement.manage,
    label: { sv: 'Nätter för andra kommuner', en: 'Nights for other municipalities' },
    words: 'faktura, fakturaunderlag, delade boenden, grannkommuner, invoice, shared shelters, neighbours',
  },
  {
    href: '/routines/new',
    does: true,
    may: mayOnAgreement.manage,
    label: { sv: 'Ny rutin', en: 'New routine' },
    words: 'skriva rutin, ny riktlinje, new guideline',
  },
  {
    href: '/political-matters/new',
    does: true,
    may: mayOnAgreement.manage,
    label: { sv: 'Nytt uppdrag eller ny motion', en: 'New assignment or motion' },
    words: 'politiskt uppdrag, nämnden, fullmäktige, political assignment, council',
  },
  {
    href: '/plan/new',
    does: true,
    may: mayOnAgreement.managePlan,
    label: { sv: 'Nytt utkast till övergripande plan', en: 'New draft of the overall plan' },
    words: 'ny plan, skriva plan, ny version, new plan, new version',
  },
]
