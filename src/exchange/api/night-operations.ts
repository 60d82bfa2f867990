/** The doors of places for the night, with an example of each. Everything in them is invented. */

import {
  contactAdded,
  contactInput,
  deedDone,
  deedInput,
  held,
  holdInput,
  placeList,
  placeQuery,
} from './night-schemas.ts'
import { type Operation, reading, writing } from './operation.ts'

const site = '01981f74-1a2b-7c3d-8e4f-5a6b7c8d9e0f'
const booking = '01981f74-2b3c-7d4e-9f50-6b7c8d9e0f1a'
const beds = { beds: 15, held: 3, taken: 8, setAside: 1, outOfService: 1, free: 2 }
const kalmar = { site, name: 'Exempelhuset', ...beds, roomsFree: 1 }

export const nightOperations: readonly Operation[] = [
  {
    id: 'listPlaces',
    method: 'get',
    path: '/places',
    scope: 'places:read',
    tag: 'nights',
    title: { sv: 'Lediga platser en natt', en: 'Free places of a night' },
    about: {
      sv: 'Antal sängar och rum för varje boende i kommunen, räknade när du frågar. Skyddade boenden står inte här.',
      en: 'Beds and rooms of each shelter in the municipality, counted when you ask. Protected ones aren’t here.',
    },
    query: placeQuery,
    once: false,
    success: {
      statuses: [200],
      schema: placeList,
      example: { night: '2026-12-01', at: '2026-12-01T17:40:00Z', sites: [kalmar] },
    },
    problems: reading,
  },
  {
    id: 'holdPlace',
    method: 'post',
    path: '/holds',
    scope: 'nights:write',
    tag: 'nights',
    title: { sv: 'Håll en plats', en: 'Hold a place' },
    about: {
      sv: 'På ett eget boende. Utan person får gästen en kod, där nämnden ger natten utan att skriva ner vem som kommer. Med person hålls platsen för någon som er organisation redan får läsa om, där vistelsen dokumenteras. 409 när ingen plats är ledig, med närmaste lediga.',
      en: 'At a shelter of your own. Without a person the guest gets a code, where the board gives the night without writing down who comes. With one it is held for somebody whom your organisation may read about already, where the stay is documented. 409 when no place is free, with the next best.',
    },
    once: true,
    body: { schema: holdInput, examples: [{ name: 'oneBed', value: { site, kind: 'bed', night: '2026-12-01' } }] },
    success: {
      statuses: [201, 200],
      schema: held,
      example: { bookings: [{ id: booking, code: 'Ljung 4' }], holdUntil: '2026-12-01T19:10:00Z' },
    },
    problems: writing,
  },
  {
    id: 'cancelHold',
    method: 'post',
    path: '/cancellations',
    scope: 'nights:write',
    tag: 'nights',
    title: { sv: 'Platsen behövs inte', en: 'The place isn’t needed' },
    about: {
      sv: 'Ger tillbaka en plats som ingen har kommit till. En plats som redan är återlämnad svarar 200. 409 när gästen har kommit.',
      en: 'Gives back a place that nobody has come to. One that has been given back already answers 200. 409 when the guest has come.',
    },
    once: true,
    body: { schema: deedInput, examples: [{ name: 'one', value: { booking } }] },
    success: { statuses: [201, 200], schema: deedDone, example: { booking, already: false } },
    problems: writing,
  },
  {
    id: 'markArrival',
    method: 'post',
    path: '/arrivals',
    scope: 'nights:write',
    tag: 'nights',
    title: { sv: 'Gästen har kommit', en: 'The guest has come' },
    about: {
      sv: 'För en bokning på ett eget boende. 409 när bokningen inte väntar på någon.',
      en: 'For a booking at a shelter of your own. 409 when the booking waits for nobody.',
    },
    once: true,
    body: { schema: deedInput, examples: [{ name: 'one', value: { booking } }] },
    success: { statuses: [201, 200], schema: deedDone, example: { booking, already: false } },
    problems: writing,
  },
  {
    id: 'markDeparture',
    method: 'post',
    path: '/departures',
    scope: 'nights:write',
    tag: 'nights',
    title: { sv: 'Gästen har gått', en: 'The guest has left' },
    about: {
      sv: 'Sängen är ledig från och med den natt som inte har sovits.',
      en: 'The bed is free from the night that hasn’t been slept.',
    },
    once: true,
    body: { schema: deedInput, examples: [{ name: 'one', value: { booking } }] },
    success: { statuses: [201, 200], schema: deedDone, example: { booking, already: false } },
    problems: writing,
  },
  {
    id: 'addContact',
    method: 'post',
    path: '/contacts',
    scope: 'contacts:write',
    tag: 'nights',
    title: { sv: 'Anteckna en kontakt i uppsökande arbete', en: 'Note a contact of outreach' },
    about: {
      sv: 'Hur många ni mötte och i vilket område, aldrig vem. Samma id en gång till ändrar ingenting.',
      en: 'How many you met and in which area, never who. The same id again changes nothing.',
    },
    once: true,
    body: {
      schema: contactInput,
      examples: [
        {
          name: 'two',
          value: {
            id: booking,
            metAt: '2026-11-20T20:15:00Z',
            area: 'Centrum',
            people: 2,
            outdoors: 1,
            offered: ['food'],
          },
        },
      ],
    },
    success: { statuses: [201, 200], schema: contactAdded, example: { id: booking, already: false } },
    problems: writing,
  },
]
