/** The words that the whole room shares. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    ways: 'Om uppsökande arbete',
    contacts: 'Möten',
    areas: 'Områden',
    alerts: 'Larm',
    services: 'För alla',
    places: 'Platser',
    winter: 'Vintern',
    outreach: 'Uppsökande',
    subject: { cancel: 'Avbryt', ended: 'Mötet är borttaget. Lägg tillbaka det först.' },
  },
  en: {
    ways: 'About outreach',
    contacts: 'Meetings',
    areas: 'Areas',
    alerts: 'Alerts',
    services: 'For everybody',
    places: 'Places',
    winter: 'The winter',
    outreach: 'Outreach',
    subject: { cancel: 'Cancel', ended: 'The meeting has been removed. Put it back first.' },
  },
})
