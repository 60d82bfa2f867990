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
  },
  en: {
    matters: 'Homes at risk',
    matter: 'Home at risk',
    matterNumber: (number: string) => `Home at risk ${number}`,
    cancel: 'Cancel',
    noName: 'Name not known',
    back: 'To the matter',
  },
})
