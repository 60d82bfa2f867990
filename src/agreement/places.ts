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
]
