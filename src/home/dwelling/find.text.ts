/** Words for finding a dwelling among many. */

import { dictionary } from '../../platform/text/index.ts'

export const findText = dictionary({
  sv: {
    find: 'Visa lägenheterna',
    part: 'Del av adressen',
    hint: 'Till exempel Norra vägen 12, lägenhetens nummer eller området',
    many: 'Det finns fler lediga lägenheter än en lista rymmer. Skriv en del av adressen, så får du välja bland dem.',
    none: 'Ingen ledig lägenhet har det i adressen. Skriv något annat, eller mindre av adressen.',
    stillMany: 'Det är fler än en lista rymmer. Skriv mer av adressen.',
  },
  en: {
    find: 'Show the dwellings',
    part: 'A part of the address',
    hint: 'Such as Norra vägen 12, the number of the dwelling or the area',
    many: 'There are more vacant dwellings than a list holds. Write a part of the address, and choose among them.',
    none: 'No vacant dwelling has that in its address. Write something else, or less of the address.',
    stillMany: 'There are more than a list holds. Write more of the address.',
  },
})
