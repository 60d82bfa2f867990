/** What must be said at once: misconduct (lex Sarah) and concern for a child, SoL 2025:400 19 and 27 kap. */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { immediateRule } from './build.ts'

export const reportingRules: readonly LawRule[] = [
  immediateRule({
    id: 'SO-19',
    section: 'SoL 2025:400 27 kap. 2 och 5 §§',
    title: { sv: 'Lex Sarah', en: 'Lex Sarah: misconduct' },
    text: {
      sv: 'Den som uppmärksammar ett missförhållande, eller en påtaglig risk för ett, ska genast rapportera det. Det ska dokumenteras, utredas och avhjälpas utan dröjsmål. Är det allvarligt ska det snarast anmälas till IVO tillsammans med utredningen (27 kap. 6 §).',
      en: 'Anyone who notices misconduct, or a clear risk of it, must report it at once. It is documented, investigated and put right without delay. If serious it is reported to IVO promptly, with the investigation (27 kap. 6 §).',
    },
    actor: actors.staff,
    starts: ['misconductNoticed'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { misconductNoticed: '2026-12-24' },
        expect: { nominal: '2026-12-24', lastDay: '2026-12-24', extended: null },
      },
    ],
  }),
  immediateRule({
    id: 'SO-20',
    section: 'SoL 2025:400 19 kap. 1 §',
    title: { sv: 'Orosanmälan om barn', en: 'Report of concern for a child' },
    text: {
      sv: 'De som lagen räknar upp, bland dem socialtjänstens anställda, yrkesmässig enskild socialtjänst och Kronofogden, ska genast anmäla till socialnämnden när de får kännedom om eller misstänker att ett barn far illa.',
      en: 'Those whom the statute lists, among them social services staff, professional private social services and Kronofogden, must at once report to the board when they know or suspect that a child is harmed.',
    },
    actor: actors.reporters,
    starts: ['concernArose'],
    certainty: 'statute',
    source: sources.socialServicesAct,
    testDates: [
      {
        events: { concernArose: '2026-01-06' },
        expect: { nominal: '2026-01-06', lastDay: '2026-01-06', extended: null },
      },
    ],
  }),
]
