/** What in this room one goes to by name. */

import type { Place } from '../platform/web/index.ts'
import { mayOnBooking, mayOnSite, mayOnward } from './access.ts'

export const places: readonly Place[] = [
  {
    href: '/bookings/new',
    does: true,
    may: mayOnBooking.book,
    label: { sv: 'Boka plats', en: 'Book a place' },
    words:
      'sängplats, säng, sovplats, natt, i natt, akutplats, härbärge, akutboende, jourboende, tak över huvudet, sova, ny bokning, reservera, book a bed, bed, shelter, night, tonight, emergency, roof, sleep, new booking, reserve',
  },
  {
    href: '/place-requests',
    does: false,
    may: { ...mayOnBooking.ask, ...mayOnBooking.answer },
    label: { sv: 'Förfrågningar om plats', en: 'Requests for a place' },
    words: 'förfrågan, fråga om plats, begära plats, svara, request, ask for a place, answer',
  },
  {
    href: '/place-requests/new',
    does: true,
    may: mayOnBooking.ask,
    label: { sv: 'Fråga om en plats', en: 'Ask for a place' },
    words: 'förfrågan, fråga kommunen, begära plats, request, ask the municipality',
  },
  {
    href: '/sites',
    does: false,
    may: mayOnSite.setUp,
    label: { sv: 'Boenden', en: 'Shelters' },
    words:
      'boende, boenden, inställningar, öppettider, rum, sängar, härbärge, ändra boende, shelter, settings, hours, opening hours, rooms, beds',
  },
  {
    href: '/nights',
    does: false,
    may: mayOnSite.seeOccupancy,
    label: { sv: 'Nätternas siffror', en: 'The nights in figures' },
    words:
      'beläggning, nätter, fick ingen plats, avvisade, kom inte, vistelser, boende, occupancy, nights, turned away, no-shows, length of stay',
  },
  {
    href: '/nights/invoice',
    does: false,
    may: mayOnSite.invoice,
    label: { sv: 'Nätter per kommun', en: 'Nights by municipality' },
    words: 'faktura, fakturaunderlag, betala, kommun, nätter, debitera, invoice, pay, municipality, nights',
  },
  {
    href: '/sites/new',
    does: true,
    may: mayOnSite.setUp,
    label: { sv: 'Lägg till ett boende', en: 'Add a shelter' },
    words: 'nytt boende, nytt härbärge, starta boende, new shelter, new site',
  },
  {
    href: '/waiting',
    does: false,
    may: mayOnBooking.wait,
    label: { sv: 'Väntar på plats', en: 'Waiting for a place' },
    words: 'väntelista, kö, köa, väntar på säng, waiting list, queue, line',
  },
  {
    href: '/turned-away',
    does: false,
    may: mayOnSite.turnAway,
    label: { sv: 'De som inte fick plats', en: 'Those who got no place' },
    words: 'avvisade, ingen plats, fullt, nekad plats, otillfredsställt behov, turned away, full, no place, unmet need',
  },
  {
    href: '/tonight',
    does: false,
    may: mayOnSite.seeTonight,
    label: { sv: 'I natt', en: 'Tonight' },
    words:
      'lediga platser, platser, säng, sängplats, sovplats, härbärge, akutboende, boenden, beläggning, gäster, ankomster, kvällens, free beds, places, shelters, occupancy, guests, arrivals',
  },
  {
    href: '/turned-away/new',
    does: true,
    may: mayOnSite.turnAway,
    label: { sv: 'Skriv upp att någon inte fick plats', en: 'Note that somebody got no place' },
    words: 'nekad plats, avvisad, fullt, fick ingen säng, turned away, full, no bed',
  },
  {
    href: '/waiting/new',
    does: true,
    may: mayOnBooking.wait,
    label: { sv: 'Skriv upp någon som väntar', en: 'Note somebody who waits' },
    words: 'ställa i kö, ny i kön, väntelista, put on the waiting list, queue',
  },
  {
    href: '/tonight/onward',
    does: false,
    may: mayOnward,
    label: { sv: 'Gäster utan nästa steg', en: 'Guests without a next step' },
    words: 'nästa steg, vidare, varaktigt, bor kvar länge, next step, onward, something lasting',
  },
]
