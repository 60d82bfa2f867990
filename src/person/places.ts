/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnPerson } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/people',
    does: false,
    may: mayOnPerson.search,
    label: { sv: 'Personer', en: 'People' },
    words:
      'sök person, hitta, namn, personnummer, klient, brukare, mina personer, search, find, name, personal number, client',
  },
  {
    href: '/people/new',
    does: true,
    may: mayOnPerson.add,
    label: { sv: 'Ny person', en: 'New person' },
    words:
      'lägga in, registrera person, lägg till, ny klient, okänd, möte ute, add, register, new client, unknown, met outdoors',
  },
  {
    href: '/asked-about',
    does: false,
    may: mayOnPerson.answerAsked,
    label: { sv: 'Frågor om skyddade personer', en: 'Questions about protected people' },
    words:
      'vem har frågat, skyddad identitet, sekretessmarkering, sökt efter, protected identity, who has asked, searched for',
  },
]
