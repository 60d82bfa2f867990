/** The words of the winter view. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Vintern, natt för natt',
    lead: 'Behövs ett härbärge? Så många sov ute och så många nekades en plats, bredvid de platser som stod lediga.',
    night: 'Natten från',
    met: 'Sov ute, enligt kontakter',
    counted: 'Sov ute, enligt räkningar',
    alerted: 'Sov ute, enligt larm',
    least: 'Minst så många ute',
    away: 'Nekade en plats',
    free: 'Lediga platser',
    apart:
      'Samma person kan vara mött, räknad och omtalad. Talen läggs därför inte ihop: det största är det minsta antal som sov ute.',
    freeWhat: 'En ledig plats var i bruk och ingen hade den. Boenden med skyddad adress är inte med.',
    sum: (nights: string, out: string, away: string) =>
      `På ${nights} sov någon ute ${out}, och ${away} fanns ingen plats att ge.`,
    nights: (n: number) => (n === 1 ? 'en natt' : `${n} nätter`),
    times: (n: number) => (n === 1 ? 'en gång' : `${n} gånger`),
    short: (nights: string) => `Fler sov ute än det fanns lediga platser: ${nights}.`,
    none: 'Inga nätter att visa',
    noneWhat: 'Välj en period som har börjat.',
    choosing: {
      fields: { from: 'Från', until: 'Till och med' },
      refusals: { backwards: 'Den sista natten är före den första.', tooLong: 'Välj högst ett år i taget.' },
    },
  },
  en: {
    title: 'The winter, night by night',
    lead: 'Is a night shelter needed? So many slept outdoors and so many were refused a place, beside the places that stood free.',
    night: 'The night from',
    met: 'Outdoors, by contacts',
    counted: 'Outdoors, by counts',
    alerted: 'Outdoors, by alerts',
    least: 'At least so many outdoors',
    away: 'Refused a place',
    free: 'Free places',
    apart:
      'The same person may be met, counted and told of. So the numbers aren’t added: the largest is the least number who slept outdoors.',
    freeWhat: 'A free place was in service and nobody had it. Shelters with a hidden address are left out.',
    sum: (nights, out, away) => `On ${nights} somebody slept outdoors ${out}, and ${away} there was no place to give.`,
    nights: (n) => (n === 1 ? 'one night' : `${n} nights`),
    times: (n) => (n === 1 ? 'once' : `${n} times`),
    short: (nights) => `More slept outdoors than there were free places: ${nights}.`,
    none: 'No nights to show',
    noneWhat: 'Choose a period that has begun.',
    choosing: {
      fields: { from: 'From', until: 'Until and including' },
      refusals: { backwards: 'The last night is before the first.', tooLong: 'Choose a year at most.' },
    },
  },
})
