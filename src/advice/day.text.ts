/** Words of My day. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    today: (time: string) => `Möte klockan ${time}`,
    todayRule: 'Bokat möte med dig som rådgivare.',
    prepare: 'Öppna',
    unanswered: (time: string) => `Blev mötet klockan ${time} av?`,
    unansweredRule: 'Mötets tid har gått. De som bokade väntar på att få veta om det blev av.',
    note: 'Notera',
    payment: (ore: string) => `Betalning enligt överenskommelse, ${ore}`,
    paymentRule: 'Hushållet ska betala den dagen. Stäm av med hushållet.',
    look: 'Följ upp',
    missed: 'Hushållet kom inte till rådgivningen',
    missedRule: 'Du bokade mötet. Ta kontakt och erbjud en ny tid.',
    bookAgain: 'Boka ny tid',
    matter: (number: string) => `Hyreshot ${number}`,
  },
  en: {
    today: (time: string) => `Meeting at ${time}`,
    todayRule: 'A meeting booked with you as the adviser.',
    prepare: 'Open',
    unanswered: (time: string) => `Was the meeting at ${time} held?`,
    unansweredRule: 'The time of the meeting has been. Those who booked it wait to know whether it was held.',
    note: 'Note',
    payment: (ore: string) => `Payment by agreement, ${ore}`,
    paymentRule: 'The household is to pay on the day. Check with the household.',
    look: 'Follow up',
    missed: 'The household didn’t come to the advice',
    missedRule: 'You booked the meeting. Get in touch and offer another time.',
    bookAgain: 'Book another time',
    matter: (number: string) => `Home at risk ${number}`,
  },
})
