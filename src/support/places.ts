/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnSupport } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/support',
    does: false,
    may: mayOnSupport.see,
    label: { sv: 'Stöd', en: 'Support' },
    words:
      'boendestöd, mina personer, hembesök, kontakt, besök, krisplan, mål, mobila teamet, bostad först, housing support, visits, contacts, crisis plan, goals, housing first',
  },
  {
    href: '/support/caseload',
    does: false,
    may: mayOnSupport.load,
    label: { sv: 'Hur många var och en stödjer', en: 'How many each one supports' },
    words: 'arbetsbelastning, antal, belastning, norm, fördelning, caseload, workload',
  },
  {
    href: '/support/settings',
    does: false,
    may: mayOnSupport.setUp,
    label: { sv: 'Inställningar för stöd', en: 'Settings for support' },
    words: 'slag av stöd, normer, register, kinds of support, norms',
  },
  {
    href: '/told',
    does: false,
    may: mayOnSupport.told,
    label: { sv: 'Vad ni har kommit överens om att berätta', en: 'What you have agreed to tell' },
    words: 'överenskommelse, stöd, berätta, samtycke, agreement, support, tell, consent',
  },
]
