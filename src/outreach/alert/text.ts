/** The words of the public pages’ frame, which is in Swedish or English whatever language the sentences are in. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Sover någon ute, eller behöver du hjälp?',
    lead: 'Du behöver inget konto och säger inga namn.',
    languages: 'Språk',
  },
  en: {
    title: 'Does somebody sleep outdoors, or do you need help?',
    lead: 'You need no account and give no names.',
    languages: 'Languages',
  },
})
