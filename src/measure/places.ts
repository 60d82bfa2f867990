/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnFigures } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/figures',
    does: false,
    may: mayOnFigures.see,
    label: { sv: 'Siffror', en: 'Figures' },
    words:
      'statistik, kartläggning, hemlösa, antal, rapport, socialstyrelsen, öppna jämförelser, nyckeltal, statistics, count, homeless, report, numbers',
  },
  {
    href: '/figures/balance',
    does: false,
    may: mayOnFigures.openRows,
    label: { sv: 'In och ut ur hemlöshet', en: 'In and out of homelessness' },
    words: 'inflöde, utflöde, balans, förändring, inflow, outflow, balance, change',
  },
  {
    href: '/figures/evictions',
    does: false,
    may: mayOnFigures.see,
    label: { sv: 'Siffror om hyreshot', en: 'Figures on homes at risk' },
    words: 'vräkningar, vräkning, avhysningar, statistik, hyresskulder, evictions, statistics, arrears',
  },
  {
    href: '/figures/retention',
    does: false,
    may: mayOnFigures.see,
    label: { sv: 'Hur många bor kvar', en: 'How many stay' },
    words: 'kvarboende, bor kvar, bostad först, återfall i hemlöshet, retention, stayed, housing first',
  },
  {
    href: '/fidelity-templates',
    does: false,
    may: mayOnFigures.seeFidelity,
    label: { sv: 'Mallar för programtrohet', en: 'Templates of fidelity' },
    words: 'bostad först, programtrohet, självskattning, mall, housing first, fidelity, self-assessment, template',
  },
]
