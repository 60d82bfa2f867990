/** The words of a night's guests as a list. */

import { dictionary } from '../../platform/text/index.ts'

export const guestsText = dictionary({
  sv: {
    title: 'Nattens gäster',
    board: 'Tavlan',
    choosing: { fields: { night: 'Natten från', show: 'Vilka', sort: 'Ordning' } },
    all: 'Alla',
    lists: { expected: 'Väntas', inHouse: 'I huset', gone: 'Har gått eller kom inte' },
    sorts: {
      place: 'Efter rum och säng',
      guest: 'Efter namn',
      '-guest': 'Efter namn, bakifrån',
      until: 'De som ska gå först',
      '-until': 'De som ska gå sist',
    },
    none: 'Inga gäster den natten',
    noneWhat: 'Här står de som är bokade för natten och de som är i huset, om du får läsa om dem.',
    noneLike: 'Ingen gäst passar',
    noneLikeWhat: 'Välj något annat ovanför.',
    from: 'Från',
    came: 'Kom',
    nameless: (n: number) =>
      `${n} utan namn står bara på tavlan: nämnden ger natten utan att det skrivs upp vem som kom.`,
  },
  en: {
    title: 'The night’s guests',
    board: 'The board',
    choosing: { fields: { night: 'Night from', show: 'Which', sort: 'Order' } },
    all: 'All',
    lists: { expected: 'Expected', inHouse: 'In the house', gone: 'Left or did not come' },
    sorts: {
      place: 'By room and bed',
      guest: 'By name',
      '-guest': 'By name, backwards',
      until: 'Leaving first',
      '-until': 'Leaving last',
    },
    none: 'No guests that night',
    noneWhat: 'Those booked for the night and those in the house stand here, if you may read about them.',
    noneLike: 'No guest fits',
    noneLikeWhat: 'Choose something else above.',
    from: 'From',
    came: 'Came',
    nameless: (n) =>
      `${n} without a name stand on the board alone: the board gives the night without writing down who came.`,
  },
})
