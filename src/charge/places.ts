/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayInCharge, mayOnDuty } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/users',
    does: false,
    may: mayInCharge.see,
    label: { sv: 'Användare', en: 'Users' },
    words:
      'användare, personal, kollegor, konto, konton, behörighet, behörigheter, roller, logga in, users, staff, colleagues, accounts, permissions',
  },
  {
    href: '/organisations',
    does: false,
    may: mayInCharge.seeAll,
    label: { sv: 'Organisationer', en: 'Organisations' },
    words:
      'organisation, förvaltning, enhet, enheter, förening, hyresvärdar, stadsmissionen, offices, units, associations, landlords',
  },
  {
    href: '/organisations/new',
    does: true,
    may: mayInCharge.organisations,
    label: { sv: 'Lägg till en organisation', en: 'Add an organisation' },
    words: 'ny organisation, ny hyresvärd, ny förening, new organisation, new landlord',
  },
  {
    href: '/on-call',
    does: false,
    may: mayOnDuty.see,
    label: { sv: 'Socialjour', en: 'On call' },
    words: 'jour, beredskap, schema, jourtider, delad jour, natt, helg, duty, rota, hours, shared duty',
  },
  {
    href: '/on-call/own',
    does: false,
    concerns: ({ onCall }) => onCall !== undefined,
    label: { sv: 'Din jour', en: 'Your duties on call' },
    words:
      'jour, min jour, jourpass, jourtider, mina tider, byta kommun, logga in i jouren, my duty, duty, rota, shifts',
  },
  {
    href: '/roles',
    does: false,
    may: mayInCharge.see,
    label: { sv: 'Vem får göra vad', en: 'Who may do what' },
    words: 'roller, behörighet, behörigheter, matris, roles, permissions, matrix',
  },
  {
    href: '/on-call/new',
    does: true,
    may: mayOnDuty.give,
    label: { sv: 'Nytt schema i socialjouren', en: 'New rota on call' },
    words: 'lägga schema, ge jour, jourtider, jourpass, beredskap, rota, give duty, hours',
  },
  {
    href: '/on-call/single/new',
    does: true,
    may: mayOnDuty.give,
    label: { sv: 'Enstaka timmar i socialjouren', en: 'Single hours on call' },
    words: 'extra pass, jourpass, byta pass, vikarie, ett pass, single shift, swap, one night',
  },
]
