/** Words of an agreement’s page. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    edit: 'Ändra',
    renew: 'Ändra påminnelsen',
    tieFlat: 'Välj lägenheten',
    kind: 'Sort',
    term: 'Tid',
    prolonged: (first: string) => `förlängt, först till och med ${first}`,
    prolongs: (months: string) => `fortsätter med ${months} i taget om ingen säger upp det`,
    month: 'månad',
    months: 'månader',
    notice: 'Uppsägningstid',
    renewOn: 'Bestäm senast om det ska fortsätta',
    diary: 'Diarienummer',
    flat: 'Lägenhet',
    extends: 'Utökar',
    extendedBy: 'Utökas av',
    amend: 'Gör ett tilläggsavtal',
  },
  en: {
    edit: 'Change',
    renew: 'Change the reminder',
    tieFlat: 'Choose the flat',
    kind: 'Kind',
    term: 'Term',
    prolonged: (first: string) => `prolonged, at first until ${first}`,
    prolongs: (months: string) => `goes on by ${months} at a time if nobody gives notice`,
    month: 'month',
    months: 'months',
    notice: 'Notice',
    renewOn: 'Decide on going on by',
    diary: 'Registry number',
    flat: 'Flat',
    extends: 'Extends',
    extendedBy: 'Extended by',
    amend: 'Make an amendment',
  },
})
