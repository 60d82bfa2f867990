/** The words of the public pages’ frame, which is in Swedish or English whatever language the sentences are in. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: { languages: 'Språk' },
  en: { languages: 'Languages' },
})
