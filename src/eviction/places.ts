/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnMatter } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/evictions/new',
    does: true,
    may: mayOnMatter.open,
    label: { sv: 'Nytt hyreshot', en: 'New home at risk' },
    words:
      'öppna hyreshot, vräkning, vräks, avhysning, hyresskuld, hyra, skuld, obetald, uppsägning, störning, förverkad, eviction, arrears, rent debt, unpaid, termination, disturbance, open a matter',
  },
  {
    href: '/evictions',
    does: false,
    may: mayOnMatter.read,
    label: { sv: 'Hyreshot', en: 'Homes at risk' },
    words:
      'vräkningar, vräkning, avhysning, vräkningsförebyggande, hyresskulder, hyresskuld, klockor, återvinningsfrist, evictions, eviction, arrears, rent debt, prevention, clocks',
  },
  {
    href: '/evictions?state=ended',
    does: false,
    may: mayOnMatter.read,
    label: { sv: 'Avslutade hyreshot', en: 'Homes at risk that have ended' },
    words: 'stängda, gamla, avslutat, behöll hemmet, vräkta, closed, old, kept the home, evicted',
  },
  {
    href: '/evictions/inbox',
    does: false,
    may: mayOnMatter.open,
    label: { sv: 'Meddelanden att ta hand om', en: 'Messages to deal with' },
    words: 'inkorg, nya meddelanden, hyresvärdar, inkommet, inbox, new messages, landlords, incoming',
  },
  {
    href: '/eviction-notices',
    does: false,
    may: mayOnMatter.work,
    label: { sv: 'Underrättelser från Kronofogden', en: 'Notices from Kronofogden' },
    words:
      'kronofogden, kfm, avhysningsdag, avhysningar, vräkningsdag, besked, bekräfta, bailiff, enforcement, eviction date, confirm',
  },
  {
    href: '/eviction-notices/new',
    does: true,
    may: mayOnMatter.work,
    label: {
      sv: 'Registrera en underrättelse från Kronofogden',
      en: 'Register a notice from Kronofogden',
    },
    words:
      'ny underrättelse, kronofogden, kfm, avhysningsdag, vräkning, avhysning, nytt besked, bailiff, enforcement, new notice, eviction date',
  },
  {
    href: '/delegations',
    does: false,
    may: mayOnMatter.read,
    label: { sv: 'Delegationer', en: 'Delegations' },
    words:
      'vem får besluta, skriva under, delegationsordning, åtagande, betalningsansvar, who may decide, sign, authority',
  },
  {
    href: '/delegations/new',
    does: true,
    may: mayOnMatter.delegate,
    label: { sv: 'Ny delegation', en: 'New delegation' },
    words: 'ge delegation, får besluta, skriva under, delegera, give, may decide, delegate, sign',
  },
]
