/** What a person is called when little is known, or little may be said. */

import { dictionary } from '../platform/text/index.ts'

export const text = dictionary({
  sv: {
    unknownName: 'Namn okänt',
    protectedName: 'Skyddade personuppgifter',
    // stands in the middle of sentences as well
    calledOnly: (called: string) => `”${called}”`,
    withCalled: (whole: string, called: string) => `${whole} (kallas ${called})`,
  },
  en: {
    unknownName: 'Name unknown',
    protectedName: 'Protected identity',
    calledOnly: (called: string) => `“${called}”`,
    withCalled: (whole: string, called: string) => `${whole} (called ${called})`,
  },
})
