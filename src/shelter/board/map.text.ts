/** The words of the board's map of beds, of the week beside it, and of what is free in beds and in rooms. */

import { dictionary } from '../../platform/text/index.ts'

export const mapText = dictionary({
  sv: {
    freeBeds: (n: number) => (n === 1 ? '1 ledig säng' : `${n} lediga sängar`),
    freeRooms: (n: number) => (n === 1 ? '1 ledigt helt rum' : `${n} lediga hela rum`),
    aside: (n: number, time: string) =>
      n === 1
        ? `1 säng är vikt för uppsökarna till ${time}.`
        : `${n} sängar är vikta för uppsökarna, den första till ${time}.`,
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
    besides: (n: number) => (n === 1 ? '1 till är vikt för uppsökarna' : `${n} till är vikta för uppsökarna`),
    asideBeds: 'Vikta för uppsökarna',
    closed: 'Avstängda',
    departs: (who: string) => `Har gått: ${who}`,
  },
  en: {
    freeBeds: (n: number) => (n === 1 ? '1 free bed' : `${n} free beds`),
    freeRooms: (n: number) => (n === 1 ? '1 free whole room' : `${n} free whole rooms`),
    aside: (n: number, time: string) =>
      n === 1
        ? `1 bed is set aside for outreach until ${time}.`
        : `${n} beds are set aside for outreach, the first until ${time}.`,
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
    besides: (n: number) => (n === 1 ? '1 more is set aside for outreach' : `${n} more are set aside for outreach`),
    asideBeds: 'Set aside for outreach',
    closed: 'Closed',
    departs: (who: string) => `Check out: ${who}`,
  },
})
