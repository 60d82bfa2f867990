/** The words that the whole room shares. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    ways: 'Om uppsökande arbete',
    contacts: 'Kontakter',
    areas: 'Områden',
    alerts: 'Larm',
    services: 'För alla',
    places: 'Platser',
    winter: 'Vintern',
    outreach: 'Uppsökande',
    subject: { cancel: 'Avbryt', ended: 'Kontakten är borttagen. Lägg tillbaka den först.' },
  },
  en: {
    ways: 'About outreach',
    contacts: 'Contacts',
    areas: 'Areas',
    alerts: 'Alerts',
    services: 'For everybody',
    places: 'Places',
    winter: 'The winter',
    outreach: 'Outreach',
    subject: { cancel: 'Cancel', ended: 'The contact has been removed. Put it back first.' },
  },
})
