/** The words of the board's map of beds, of the week beside it, and of what is free in beds and in rooms. */

import { dictionary } from '../../platform/text/index.ts'

export const mapText = dictionary({
  sv: {
    freeBeds: (n: number) => (n === 1 ? '1 ledig säng' : `${n} lediga sängar`),
    freeRooms: (n: number) => (n === 1 ? '1 ledigt helt rum' : `${n} lediga hela rum`),
    expected: (time: string) => `till ${time}`,
    left: (time: string) => `gick ${time}`,
    stillIn: 'gästen från i natt är kvar',
    together: (n: number) => `${n} gäster tillsammans`,
    otherRooms: 'Hela rum',
    week: 'Den här veckan',
    weekWhat: 'Ett helt rum tas som ett, och räknas för sig. Sängarna i det räknas inte bland de lediga sängarna.',
    night: 'Natten från',
    beds: 'Lediga sängar',
    rooms: 'Lediga hela rum',
    taken: 'Belagda',
    held: 'Bokade',
    closed: 'Avstängda',
    departs: (who: string) => `Har gått: ${who}`,
  },
  en: {
    freeBeds: (n: number) => (n === 1 ? '1 free bed' : `${n} free beds`),
    freeRooms: (n: number) => (n === 1 ? '1 free whole room' : `${n} free whole rooms`),
    expected: (time: string) => `until ${time}`,
    left: (time: string) => `left at ${time}`,
    stillIn: 'last night’s guest is still there',
    together: (n: number) => `${n} guests together`,
    otherRooms: 'Whole rooms',
    week: 'This week',
    weekWhat: 'A whole room is taken as one, and counted by itself. Its beds aren’t among the free beds.',
    night: 'Night from',
    beds: 'Free beds',
    rooms: 'Free whole rooms',
    taken: 'Taken',
    held: 'Booked',
    closed: 'Closed',
    departs: (who: string) => `Check out: ${who}`,
  },
})
