/** Words that the whole room shares. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    matters: 'Hyreshot',
    matter: 'Hyreshot',
    matterNumber: (number: string) => `Hyreshot ${number}`,
    cancel: 'Avbryt',
    noName: 'Namn inte känt',
    back: 'Till ärendet',
    subject: { cancel: 'Avbryt', ended: 'Ärendet är avslutat. Öppna det igen för att ändra.' },
  },
  en: {
    matters: 'Homes at risk',
    matter: 'Home at risk',
    matterNumber: (number: string) => `Home at risk ${number}`,
    cancel: 'Cancel',
    noName: 'Name not known',
    back: 'To the matter',
    subject: { cancel: 'Cancel', ended: 'The matter has ended. Open it again to change it.' },
  },
})
