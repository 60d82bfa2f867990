/** What about phones one goes to by name. */

import type { Place } from '../../platform/web/index.ts'
import { mayOnPhone } from './access.ts'

export const devicePlaces: readonly Place[] = [
  {
    href: '/phones',
    does: false,
    may: mayOnPhone.see,
    label: { sv: 'Telefoner', en: 'Phones' },
    words: 'telefon, mobil, app, utan nät, offline, borttappad, stulen, phone, mobile, lost, stolen',
  },
  {
    href: '/phones/new',
    does: true,
    may: mayOnPhone.use,
    label: { sv: 'Registrera den här telefonen', en: 'Register this phone' },
    words: 'telefon, mobil, app, utan nät, offline, phone, mobile',
  },
  {
    href: '/phones/came',
    does: false,
    may: mayOnPhone.use,
    label: { sv: 'Det som har kommit från telefoner', en: 'What has come from phones' },
    words: 'telefon, mobil, utan nät, anteckningar, skickat, phone, offline, notes, sent',
  },
]
